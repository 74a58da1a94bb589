package org.pickmeup.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.protocol.Limits;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.InboxMessage.Unknown;

class PayloadsTest {

    private static final UUID TRIP = UUID.fromString("6b4f6e0c-6a0e-4d0a-9a54-0d6f2f3f8a11");
    private static final Instant AT = Instant.ofEpochMilli(1_416_848_400_000L);
    private static final Person BRYAN = Person.driver("Bryan");
    private static final Person MIKE = Person.passenger("Mike");

    private static Message read(Topic topic, String json) {
        return Payloads.read(topic, json.getBytes(UTF_8));
    }

    private static String write(Message message) {
        return new String(Payloads.write(message), UTF_8);
    }

    /** The examples of the original's own documentation. */
    @Nested
    class ExamplesOfTheOriginal {

        @Test
        void presenceTellsNameAndConnectionTime() {
            assertThat(read(Topic.presence(BRYAN), "{\"name\":\"Bryan\",\"connectionTime\":1416848400000}"))
                    .isEqualTo(new Presence("Bryan", AT, null, null));
        }

        @Test
        void pictureIsADataUrl() {
            assertThat(read(Topic.picture(BRYAN), "{\"url\":\"data:image/png;base64,iVBORw0KGgo=\"}"))
                    .isEqualTo(new Picture("data:image/png;base64,iVBORw0KGgo="));
        }

        @Test
        void acceptTellsTheDriverAndWhere() {
            String json = "{\"type\":\"accept\",\"driverId\":\"Bryan\",\"lon\":-97.7431,\"lat\":30.2672}";
            assertThat(read(Topic.inbox(MIKE), json)).isEqualTo(new Accept("Bryan", -97.7431, 30.2672, null, null));
        }

        @Test
        void chatIsTextOrVoice() {
            assertThat(read(Topic.chat(MIKE), "{\"format\":\"text\",\"data\":\"On my way!\"}"))
                    .isEqualTo(Chat.text("On my way!", null, null));
            Chat voice = (Chat) read(Topic.chat(MIKE), "{\"format\":\"data:audio/wav;base64\",\"data\":\"18bw\"}");
            assertThat(voice.isVoice()).isTrue();
        }

        @Test
        void tripEndTellsMilesSecondsAndDollars() {
            assertThat(read(Topic.inbox(MIKE), "{\"type\":\"tripEnd\",\"distance\":2.39,\"time\":178,\"cost\":8.27}"))
                    .isEqualTo(new TripEnd(2.39, 178, new BigDecimal("8.27"), null, null, null));
        }

        @Test
        void theLastMessageTellsTipAndRating() {
            assertThat(read(Topic.inbox(BRYAN), "{\"type\":\"tripProcessed\",\"tip\":1.65,\"rating\":5}"))
                    .isEqualTo(new TripProcessed(new BigDecimal("1.65"), 5, null, null));
        }
    }

    /** What the clients of 2014 really sent. */
    @Nested
    class RecordedIn2014 {

        @Test
        void numbersComeAsStrings() {
            assertThat(read(Topic.request("Mike"), "{\"name\":\"Mike\",\"lon\":\"-97.7431\",\"lat\":\"30.2672\"}"))
                    .isEqualTo(new Request("Mike", -97.7431, 30.2672, null, null, null, null, null));
            assertThat(
                            read(
                                    Topic.payments(),
                                    "{\"passengerId\":\"Mike\",\"driverId\":\"Bryan\",\"cost\":\"8.27\",\"tip\":\"1.65\",\"rating\":\"5\"}"))
                    .isEqualTo(new Payment(
                            "Mike", "Bryan", new BigDecimal("8.27"), new BigDecimal("1.65"), 5, null, null));
            assertThat(read(
                            Topic.inbox(MIKE),
                            "{\"type\":\"tripEnd\",\"distance\":\"2.39\",\"time\":178,\"cost\":\"8.27\"}"))
                    .isEqualTo(new TripEnd(2.39, 178, new BigDecimal("8.27"), null, null, null));
        }

        @Test
        void base64ComesWithLineBreaks() {
            assertThat(read(Topic.picture(MIKE), "{\"url\":\"data:image/png;base64,iVBO\\nRw0K\\r\\nGgo=\\n\"}"))
                    .isEqualTo(new Picture("data:image/png;base64,iVBORw0KGgo="));
            assertThat(read(Topic.chat(MIKE), "{\"format\":\"data:audio/wav;base64\",\"data\":\"UklG\\nRg==\\n\"}"))
                    .isEqualTo(new Chat(Chat.WAV, "UklGRg==", null, null));
        }

        @Test
        void aTripStartSaysNothingButItsType() {
            assertThat(read(Topic.inbox(MIKE), "{\"type\":\"tripStart\"}")).isEqualTo(new TripStart(null, null, null));
        }
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        assertThat(read(Topic.inbox(MIKE), "{\"type\":\"arrived\",\"mood\":{\"good\":[true]},\"at\":1416848400000}"))
                .isEqualTo(new Arrived(null, null, AT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1416848400000",
                "1416848400000.786896",
                "1.4168484E12",
                "\"1416848400000\"",
                "\"1416848400000.7\"",
                "\"2014-11-24T17:00:00.000786Z\""
            })
    void readsATimeToTheMillisecond(String time) {
        assertThat(read(Topic.inbox(MIKE), "{\"type\":\"arrived\",\"at\":%s}".formatted(time)))
                .isEqualTo(new Arrived(null, null, AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "1e999", "253402300800000.5", "\"253402300800000.5\""})
    void readsNoTimeThatADatabaseDoesNotHold(String time) {
        assertThatThrownBy(() -> read(Topic.inbox(MIKE), "{\"type\":\"arrived\",\"at\":%s}".formatted(time)))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void readsAnInboxTypeThatItDoesNotKnowAsUnknown() {
        assertThat(read(
                        Topic.inbox(MIKE),
                        "{\"type\":\"serenade\",\"song\":\"La cumparsita\",\"tripId\":\"" + TRIP + "\"}"))
                .isEqualTo(new Unknown("serenade", TRIP, null));
    }

    @Test
    void neverWritesATypeThatItDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> write(new Unknown("serenade", null, null)));
    }

    @Test
    void writesNumbersAsNumbersAndLeavesOutWhatIsNotKnown() {
        assertThat(write(new Accept("Bryan", -97.7431, 30.2672, TRIP, AT)))
                .isEqualTo("{\"type\":\"accept\",\"driverId\":\"Bryan\",\"lon\":-97.7431,\"lat\":30.2672,"
                        + "\"tripId\":\"6b4f6e0c-6a0e-4d0a-9a54-0d6f2f3f8a11\",\"at\":1416848400000}");
        assertThat(write(new Payment("Mike", "Bryan", new BigDecimal("8.27"), new BigDecimal("0"), 5, null, null)))
                .isEqualTo("{\"passengerId\":\"Mike\",\"driverId\":\"Bryan\",\"cost\":8.27,\"tip\":0,\"rating\":5}");
        assertThat(write(Chat.text("¡Ya voy!", null, null))).isEqualTo("{\"format\":\"text\",\"data\":\"¡Ya voy!\"}");
    }

    @Test
    void readsWhatItWrites() {
        Request request = new Request(
                "Mike",
                -56.2,
                -34.9,
                new Request.Label("18 de Julio"),
                new Place(-56.19, -34.91, "Rambla"),
                new Estimate(1.5, 240, new BigDecimal("8.13")),
                TRIP,
                AT);
        assertThat(Payloads.read(Topic.request("Mike"), Payloads.write(request)))
                .isEqualTo(request);
        TripStatus status = new TripStatus(
                TRIP,
                Phase.ENDED,
                new TripStatus.Party("Mike", "Mike"),
                new TripStatus.Party("Bryan", "Bryan"),
                request.pickupPlace(),
                request.destination(),
                request.estimate(),
                new TripStatus.Fare(2.39, 178, new BigDecimal("8.27"), null),
                new TripStatus.Fare(4.78, 178, new BigDecimal("10.07"), null),
                AT,
                AT,
                AT,
                AT,
                AT,
                null,
                null,
                null,
                AT,
                AT);
        assertThat(Payloads.read(Topic.trip(MIKE), Payloads.write(status))).isEqualTo(status);
        assertThat(write(status)).contains("\"phase\":\"ended\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    pickmeup/payments | {"passengerId":          | it is not JSON
                    pickmeup/payments | null                     | it is null
                    pickmeup/payments | []                       | it is not an object of this channel
                    pickmeup/payments | {"passengerId":"Mike"}   | driverId is missing or not of its type
                    pickmeup/payments | {"passengerId":"#","driverId":"Bryan","cost":1,"tip":0,"rating":5} | passengerId is not an id: 1 to 32 of A-Z a-z 0-9 _ -
                    pickmeup/payments | {"passengerId":"Mike","driverId":"Bryan","cost":1e999999999,"tip":0,"rating":5} | cost is not an amount of money
                    pickmeup/payments | {"passengerId":"Mike","driverId":"Bryan","cost":"a lot","tip":0,"rating":5} | cost is missing or not of its type
                    pickmeup/drivers/Bryan | {"name":"","connectionTime":1} | name is empty
                    pickmeup/drivers/Bryan | {"name":"Bryan","connectionTime":99999999999999999999} | a number in it is out of range
                    pickmeup/drivers/Bryan/location | {"lon":-97.7}  | lat is missing or not of its type
                    pickmeup/drivers/Bryan/location | {"lon":1,"lat":1,"at":1e16} | at is missing or not of its type
                    pickmeup/drivers/Bryan/location | {"lon":1,"lat":1,"at":9223372036854775807} | at is missing or not of its type
                    pickmeup/drivers/Bryan/location | {"lon":1,"lat":1,"at":-1} | at is missing or not of its type
                    pickmeup/drivers/Bryan/location | {"lon":-197.7,"lat":1} | lon is not between -180 and 180
                    pickmeup/drivers/Bryan/location | {"lon":"NaN","lat":1}  | lon is not between -180 and 180
                    pickmeup/drivers/Bryan/picture | {"url":"javascript:alert(1)"} | url is not a data URL of a PNG, JPEG or WebP image in base64
                    pickmeup/drivers/Bryan/picture | {"url":"data:image/svg+xml;base64,PHN2Zz4="} | url is not a data URL of a PNG, JPEG or WebP image in base64
                    pickmeup/drivers/Bryan/picture | {"url":"data:image/png;base64,PHN2Zz4="} | url is called an image, but begins like none
                    pickmeup/drivers/Bryan/picture | {"url":"data:image/png;base64,A"} | url is not a data URL of a PNG, JPEG or WebP image in base64
                    pickmeup/drivers/Bryan | {"name":"Bry\\u202Ean","connectionTime":1} | name has characters in it that cannot be seen
                    pickmeup/drivers/Bryan | {"name":"Bryan","connectionTime":1,"vehicle":"a\\u0000b"} | vehicle has characters in it that cannot be seen
                    pickmeup/requests/Mike | {"name":"Mi\\u200Bke","lon":1,"lat":1} | name has characters in it that cannot be seen
                    pickmeup/passengers/Mike/chat | {"format":"data:audio/wav;base64","data":"<>"} | data is not base64
                    pickmeup/passengers/Mike/chat | {"format":"smoke","data":"x"} | format is neither text nor data:audio/wav;base64
                    pickmeup/passengers/Mike/inbox | {"driverId":"Bryan"} | type is missing or not of its type
                    pickmeup/passengers/Mike/inbox | {"type":"tripEnd","distance":-1,"time":1,"cost":1} | distance is not a number of zero or more
                    pickmeup/passengers/Mike/inbox | {"type":"arrived","driverId":"#"} | driverId is not an id: 1 to 32 of A-Z a-z 0-9 _ -
                    pickmeup/passengers/Mike/inbox | {"type":"cancel","by":"weather"} | by is neither driver nor passenger
                    pickmeup/requests/Mike | {"name":"Mike","lon":1,"lat":1,"destination":{"lon":1,"lat":91}} | destination.lat is not between -90 and 90
                    pickmeup/requests/Mike | {"name":"Mike","lon":1,"lat":1,"tripId":"seven"} | tripId is missing or not of its type
                    """)
    void tellsTheSenderWhatIsWrong(String topic, String json, String sentence) {
        assertThatThrownBy(() -> read(Topic.parse(topic).orElseThrow(), json))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage(topic + ": " + sentence);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Presence("x".repeat(41), AT, null, null))
                .withMessage("name is longer than 40 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chat.text("x".repeat(1001), null, null))
                .withMessage("data is longer than 1000 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Picture("data:image/png;base64," + "A".repeat(128 * 1024)))
                .withMessage("url is longer than 131072 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chat.voice(new byte[600_000], null, null))
                .withMessage("data is longer than 700000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iVBORw0KGgo=", "/9j/4AAQSkZJRg==", "UklGRiQAAABXRUJQVlA4IBgAAAA="})
    void knowsPicturesByTheirFirstBytes(String base64) {
        assertThat(new Picture("data:image/jpeg;base64," + base64).url()).endsWith(base64);
    }

    @Test
    void takesAPictureOfTheLargestSize() {
        String url = "data:image/png;base64,iVBORw0KGgo";
        String largest = url + "A".repeat(Limits.PICTURE_LENGTH - url.length());
        assertThat(new Picture(largest).url()).isEqualTo(largest);
    }

    @Test
    void aNameOfFortyEmojiIsNotTooLong() {
        assertThat(new Presence("🚕".repeat(40), AT, null, null).name()).hasSize(80);
    }

    @Test
    void aCancelNeedsNoReason() {
        assertThat(read(Topic.inbox(BRYAN), "{\"type\":\"cancel\",\"by\":\"passenger\",\"reason\":\" \"}"))
                .isEqualTo(new Cancel("passenger", null, null, null, null));
    }
}
