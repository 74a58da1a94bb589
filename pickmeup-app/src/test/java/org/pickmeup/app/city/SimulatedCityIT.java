package org.pickmeup.app.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.app.running.Client2014;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.Observer.Seen;
import org.pickmeup.app.running.RunningApp;

/** The simulated city with everything around it: what comes for somebody who is alone, and the stories that come along. */
class SimulatedCityIT {

    private static final Duration A_WHOLE_RIDE = Duration.ofMinutes(3);
    private static final Geolocation CENTRE = new Geolocation(-34.9075, -56.175);
    private static final Duration PROMISED = Duration.ofSeconds(15);

    @TempDir
    private Path data;

    @Test
    void aPassengerWhoIsAloneIsAccepted() throws MqttException {
        try (RunningApp app = city("--pickmeup.security.open=true");
                Client2014 mike = Client2014.passenger(app.brokerUrl(), "Mike")) {
            Observer observer = app.observe();
            await().until(() -> everybodyIsThere(observer));

            mike.retain("pickmeup/requests/Mike", 1, """
                    {"name":"Mike","lon":-56.175,"lat":-34.9075}""");

            await().atMost(PROMISED)
                    .untilAsserted(() -> assertThat(mike.inbox()).anyMatch(message -> message.contains("\"accept\"")));
        }
    }

    @Test
    void aDriverWhoIsAloneIsAskedFromNearby() throws MqttException {
        try (RunningApp app = city("--pickmeup.security.open=true", "--pickmeup.simulator.hour=3")) {
            Observer observer = app.observe();
            await().until(() -> everybodyIsThere(observer));
            long asked = requests(observer);

            try (Client2014 bryan = Client2014.driver(app.brokerUrl(), "Bryan")) {
                await().atMost(PROMISED).until(() -> {
                    cruises(bryan);
                    return requests(observer) > asked;
                });
            }
        }
    }

    @Test
    void inTheGreatestTimeLapseTheFaresAddUp() {
        try (RunningApp app = city("--pickmeup.simulator.time-lapse=60")) {
            await().atMost(A_WHOLE_RIDE).until(() -> paid(app) >= 3);

            assertThat(app.ledger()
                            .sql("select count(*) from trip where claimed_cost is not null")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rush-hour", "rainy-night"})
    void ridesAreRiddenInEachStory(String scenario) {
        try (RunningApp app = play(scenario, "--pickmeup.simulator.time-lapse=30")) {
            await().atMost(A_WHOLE_RIDE).until(() -> paid(app) >= 1);
        }
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneIsChosenAndTheOtherIsTold() {
        try (RunningApp app = play("two-accept-at-once")) {
            Observer observer = app.observe();

            await().atMost(A_WHOLE_RIDE).untilAsserted(() -> {
                assertThat(inboxes(observer, "confirm")).hasSize(1);
                assertThat(inboxes(observer, "taken")).hasSize(1);
            });
            assertThat(inboxes(observer, "confirm")).doesNotContainAnyElementsOf(inboxes(observer, "taken"));
        }
    }

    @Test
    void whosePhoneDiesPaysWhenItIsBack() {
        try (RunningApp app = play("phone-dies", "--pickmeup.simulator.time-lapse=8")) {
            Observer observer = app.observe();

            await().atMost(A_WHOLE_RIDE).until(() -> paid(app) == 1);
            assertThat(observer.messages("pickmeup/passengers/Lucia")).contains("");
        }
    }

    @Test
    void whatIsPaidWhileTheBackendIsAwayIsBookedOnce() {
        try (RunningApp app = play("payment-while-backend-away", "--pickmeup.simulator.time-lapse=8")) {
            Observer observer = app.observe();

            await().atMost(A_WHOLE_RIDE).until(() -> paid(app) == 1);
            assertThat(observer.messages("pickmeup/payments")).hasSizeGreaterThan(1);
            await().untilAsserted(
                            () -> assertThat(inboxes(observer, "tripProcessed")).hasSize(2));
        }
    }

    private RunningApp city(String... properties) {
        return start(properties, "--pickmeup.simulator.drivers=8", "--pickmeup.simulator.passengers=6");
    }

    private RunningApp play(String scenario, String... properties) {
        return start(properties, "--pickmeup.simulator.scenario=" + scenario);
    }

    private RunningApp start(String[] properties, String... more) {
        return RunningApp.start(
                data, Stream.concat(Stream.of(properties), Stream.of(more)).toArray(String[]::new));
    }

    private static boolean everybodyIsThere(Observer observer) {
        return observer.messages().stream()
                        .map(Seen::topic)
                        .filter(topic -> topic.endsWith("/picture"))
                        .distinct()
                        .count()
                >= 14;
    }

    private static long requests(Observer observer) {
        return observer.messages().stream()
                .filter(seen -> seen.topic().startsWith("pickmeup/requests/")
                        && !seen.payload().isEmpty())
                .count();
    }

    /** Who stands still from the simulator's first moments on may be left of a crash. */
    private static void cruises(Client2014 driver) throws MqttException {
        double step = ThreadLocalRandom.current().nextDouble(0.0005);
        driver.isAt(new Geolocation(CENTRE.latitude, CENTRE.longitude + step));
    }

    private static long paid(RunningApp app) {
        return app.ledger()
                .sql("select count(*) from trip where phase = 'PAID'")
                .query(Long.class)
                .single();
    }

    /** Where that was said, however often: passenger and backend may both say that a trip is taken. */
    private static Set<String> inboxes(Observer observer, String type) {
        return observer.messages().stream()
                .filter(seen ->
                        seen.topic().endsWith("/inbox") && seen.payload().contains("\"" + type + "\""))
                .map(Seen::topic)
                .collect(Collectors.toSet());
    }
}
