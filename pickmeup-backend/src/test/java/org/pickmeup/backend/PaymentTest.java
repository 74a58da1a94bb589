package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.PaymentRejected;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Profile;
import org.pickmeup.protocol.message.Rating;
import org.springframework.dao.DuplicateKeyException;

/** What the backend makes of payments and stars. */
class PaymentTest extends BackendTest {

    @Test
    void rejectsAPaymentThatDoesNotFitAndTakesTheOneThatDoes() {
        Ride ride = new Ride(everybody, "Mia", "Max");
        Ride stranger = new Ride(everybody, "Mona", "Max");
        ride.ride();
        ride.pay("8.00", "0", 5);
        ride.pay("8.27", "-1", 5);
        ride.pay("8.27", "1000.01", 5);
        ride.pay("8.27", "1", 6);
        everybody.says(
                Topic.payments(),
                new Payment("Mona", "Max", new BigDecimal("8.27"), BigDecimal.ZERO, 5, ride.id, null));

        await().untilAsserted(() -> {
            assertThat(rejections(ride.passenger))
                    .containsExactly(
                            "The cost of this trip is 8.27, not 8.00.",
                            "A tip cannot be below zero.",
                            "A tip cannot be more than 1000.00.",
                            "A rating is one to five stars.");
            assertThat(rejections(stranger.passenger))
                    .containsExactly("There is no such trip of this passenger and this driver.");
        });
        assertThat(ledger(ride)).isEmpty();

        ride.pay();
        assertEventuallyProcessed(ride);
    }

    @Test
    void publishesAProfileWhenSomebodyIsFirstSeenAndWheneverItChanges() {
        Person driver = Person.driver("Nat");
        int stars = 3;
        for (String passenger : List.of("Nora", "Nina")) {
            Ride ride = new Ride(everybody, passenger, driver.id());
            ride.present();
            ride.ride();
            ride.pay("8.27", "0", stars++);
            everybody.says(Topic.ratings(), new Rating(ride.id, "driver", 4, null));
            everybody.says(Topic.ratings(), new Rating(ride.id, "driver", 1, null));
        }

        await().untilAsserted(() -> assertThat(everybody.heard(Topic.profile(driver), Profile.class))
                .extracting(Profile::trips, Profile::ratings, Profile::rating, Profile::vehicle)
                .containsOnly(
                        tuple(0, 0, null, "Blue Fiat"), tuple(1, 1, 3.0, "Blue Fiat"), tuple(2, 2, 3.5, "Blue Fiat")));
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.profile(Person.passenger("Nina")), Profile.class))
                .last()
                .extracting(Profile::trips, Profile::ratings, Profile::rating)
                .containsExactly(1, 1, 4.0));
    }

    @Test
    void keepsStarsThatComeBeforeTheirTripAndCountsThemOnceItHasEnded() {
        Ride ride = new Ride(everybody, "Ruth", "Rob");
        ride.present();
        everybody.says(Topic.ratings(), new Rating(ride.id, "driver", 4, null));
        await().until(() -> backend.count("rating", "trip_id = ?", ride.id) == 1);
        ride.request();
        ride.accept();
        ride.confirm();
        ride.start();
        awaitPhase(ride, Phase.RIDING);
        ride.present();
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.profile(ride.passenger), Profile.class))
                .hasSize(2)
                .extracting(Profile::ratings)
                .containsOnly(0));
        ride.end();

        await().untilAsserted(() -> assertThat(everybody.heard(Topic.profile(ride.passenger), Profile.class))
                .last()
                .extracting(Profile::ratings, Profile::rating)
                .containsExactly(1, 4.0));
        assertThat(everybody.heard(Topic.profile(ride.driver), Profile.class))
                .extracting(Profile::ratings)
                .containsOnly(0);
    }

    @Test
    void letsTheDatabaseItselfRefuseASecondRatingOfOneSide() {
        String rating = "insert into rating (trip_id, given_by, stars, given_at) values (?, 'DRIVER', 5, now())";
        UUID trip = UUID.randomUUID();
        backend.database().sql(rating).param(trip).update();

        assertThatThrownBy(() -> backend.database().sql(rating).param(trip).update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static List<String> rejections(Person passenger) {
        return everybody.heard(Topic.inbox(passenger), PaymentRejected.class).stream()
                .map(PaymentRejected::reason)
                .toList();
    }
}
