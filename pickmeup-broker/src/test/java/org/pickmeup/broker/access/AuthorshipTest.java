package org.pickmeup.broker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.broker.access.Town.ANYONE;
import static org.pickmeup.broker.access.Town.BACKEND;
import static org.pickmeup.broker.access.Town.BRYAN;
import static org.pickmeup.broker.access.Town.ERIN;
import static org.pickmeup.broker.access.Town.MIKE;
import static org.pickmeup.broker.access.Town.TRIP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message says of its author has to be true, and its author one who says such things. */
class AuthorshipTest {

    private static final String MIKES_INBOX = "passengers/Mike/inbox";
    private static final String BRYANS_INBOX = "drivers/Bryan/inbox";

    private final Town town = Town.awake().withRide();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'accept','driverId':'Erin','lon':0,'lat':0}",
                "{'type':'arrived','driverId':'Erin'}",
                "{'type':'tripStart','driverId':'Erin'}",
                "{'type':'tripEnd','driverId':'Erin','distance':1,'time':1,'cost':1}",
                "{'type':'cancel','by':'driver','driverId':'Erin'}",
                "{'type':'cancel','by':'passenger'}",
                "{'type':'confirm','tripId':'6a1e0a2c-0b7c-4d43-9c06-1f2b8a1f5c11','passengerId':'Mike','name':'Mike'}",
                "{'type':'taken','tripId':'6a1e0a2c-0b7c-4d43-9c06-1f2b8a1f5c11'}",
                "{'type':'tripProcessed','tip':1,'rating':5}",
                "{'type':'paymentRejected','reason':'No'}",
                "{'type':'somethingNew'}",
            })
    void aDriverDoesNotSay(String forged) {
        assertThat(town.says(BRYAN, MIKES_INBOX, forged)).isFalse();
        assertThat(town.refused("forged")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'confirm','tripId':'6a1e0a2c-0b7c-4d43-9c06-1f2b8a1f5c11','passengerId':'Ana','name':'Ana'}",
                "{'type':'cancel','by':'driver'}",
                "{'type':'accept','driverId':'Bryan','lon':0,'lat':0}",
                "{'type':'tripStart'}",
                "{'type':'tripEnd','distance':1,'time':1,'cost':1}",
                "{'type':'tripProcessed','tip':1,'rating':5}",
            })
    void aPassengerDoesNotSay(String forged) {
        assertThat(town.says(MIKE, BRYANS_INBOX, forged)).isFalse();
        assertThat(town.refused("forged")).isOne();
    }

    @Test
    void nobodyPaysForAnother() {
        String payment = "{'passengerId':'%s','driverId':'Bryan','cost':8,'tip':1,'rating':5}";

        assertThat(town.says(MIKE, "payments", payment.formatted("Ana"))).isFalse();
        assertThat(town.says(MIKE, "payments", payment.formatted("Mike"))).isTrue();
    }

    @Test
    void nobodyRatesInTheNameOfTheOther() {
        String rating = "{'tripId':'%s','by':'%s','rating':5}";

        assertThat(town.says(BRYAN, "ratings", rating.formatted(TRIP, "passenger")))
                .isFalse();
        assertThat(town.says(BRYAN, "ratings", rating.formatted(TRIP, "driver")))
                .isTrue();
    }

    @Test
    void theBackendDecidesNothingForAPassenger() {
        String confirm = "{'type':'confirm','tripId':'%s','passengerId':'Mike','name':'Mike'}".formatted(TRIP);

        assertThat(town.says(BACKEND, BRYANS_INBOX, confirm)).isFalse();
        assertThat(town.says(BACKEND, BRYANS_INBOX, "{'type':'taken','tripId':'%s'}".formatted(TRIP)))
                .isTrue();
        assertThat(town.says(BACKEND, BRYANS_INBOX, "{'type':'tripProcessed','tip':1,'rating':5}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests/Mike", "passengers/Mike/location", "passengers/Mike/picture"})
    void theBackendTakesDownWhatItDoesNotSay(String topic) {
        assertThat(town.says(BACKEND, topic, "", true)).isTrue();
        assertThat(town.says(BACKEND, topic, "{'lon':0,'lat':0,'name':'Mike','url':''}", true))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passengers/Mike/inbox | no JSON",
                "passengers/Mike/inbox | ''",
                "passengers/Mike/inbox | {'type':'tripEnd','distance':-1,'time':1,'cost':1}",
                "drivers/Bryan         | {'name':''}",
                "ratings               | {'by':'driver','rating':5}",
            })
    void nobodySaysWhatDoesNotMeanAnything(String topic, String payload) {
        assertThat(town.says(BRYAN, topic, payload)).isFalse();
        assertThat(town.refused("malformed")).isOne();
    }

    @Test
    void neitherDoThoseOf2014() {
        assertThat(town.says(ANYONE, MIKES_INBOX, "no JSON")).isFalse();
        assertThat(town.says(ANYONE, MIKES_INBOX, "{'type':'tripStart'}")).isTrue();
    }

    @Test
    void nothingStaysInAnInbox() {
        assertThat(town.says(BRYAN, MIKES_INBOX, "{'type':'arrived'}", true)).isFalse();
        assertThat(town.says(BRYAN, MIKES_INBOX, "{'type':'arrived'}", false)).isTrue();
        assertThat(town.refused("retained")).isOne();
    }

    @Test
    void aThirdHasNoPartInARide() {
        assertThat(town.says(ERIN, MIKES_INBOX, "{'type':'tripEnd','distance':1,'time':1,'cost':1}"))
                .isFalse();
        assertThat(town.refused("pairing")).isOne();
    }
}
