package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.protocol.Cell;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Nearby;
import org.pickmeup.protocol.message.Payloads;

/** How evenly a passenger's page draws while a hundred free cars drive around it; see docs/benchmarks.md. */
@BrowserTest
class FramesBenchmark {

    private static final int CARS = 100;
    private static final int SECONDS = 20;
    private static final double DEGREES_A_SECOND = 0.0001;

    @AutoClose
    private RunningApp app;

    private final Set<String> told = new HashSet<>();

    @Test
    void hundredCarsAround(@TempDir Path data, Browsers browsers) throws Exception {
        app = RunningApp.start(data);
        PassengerPage ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        ana.comesOnline(app, "Ana");
        Frames frames = new Frames(ana.page);
        frames.report("no car", SECONDS);
        MqttClient backend = backend();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            List<Driven> cars = IntStream.range(0, CARS).mapToObj(Driven::new).toList();
            clock.scheduleAtFixedRate(() -> tell(backend, cars), 0, 1, TimeUnit.SECONDS);
            assertThat(ana.find(".free-car")).hasCount(CARS);
            frames.report(CARS + " cars", SECONDS);
            frames.slowDown(4);
            frames.report(CARS + " cars, processor four times as slow", SECONDS);
        } finally {
            clock.shutdownNow();
            clock.awaitTermination(5, TimeUnit.SECONDS);
            backend.disconnect();
            backend.close();
        }
    }

    private void tell(MqttClient backend, List<Driven> cars) {
        var byCell = cars.stream()
                .map(Driven::drive)
                .collect(Collectors.groupingBy(
                        car -> Cell.at(car.lon(), car.lat()).toString()));
        Stream.of(told, byCell.keySet()).flatMap(Collection::stream).distinct().forEach(cell -> {
            List<Nearby.Car> free = byCell.getOrDefault(cell, List.of());
            try {
                byte[] payload = free.isEmpty() ? new byte[0] : Payloads.write(new Nearby(free, null));
                backend.publish(Topic.nearby(cell).toString(), payload, 0, true);
            } catch (MqttException e) {
                throw new IllegalStateException(e);
            }
        });
        told.addAll(byCell.keySet());
    }

    private MqttClient backend() throws MqttException {
        Identity identity =
                Identity.service(Kind.BACKEND, "benchmark", Instant.now().plus(Duration.ofHours(1)));
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(identity.username());
        options.setPassword(app.tokens().issue(identity).toCharArray());
        MqttClient client = new MqttClient(app.brokerUrl(), identity.clientId(), new MemoryPersistence());
        client.connect(options);
        return client;
    }

    /** A car that goes its way, and turns at times. */
    private static final class Driven {

        private final String id;
        private final Random random;
        private double lon;
        private double lat;
        private int heading;

        Driven(int number) {
            id = "car" + number;
            random = new Random(number);
            lon = Places.PLAZA.longitude + (random.nextDouble() - 0.5) * 0.012;
            lat = Places.PLAZA.latitude + (random.nextDouble() - 0.5) * 0.012;
            heading = random.nextInt(4) * 90;
        }

        Nearby.Car drive() {
            if (random.nextInt(8) == 0) {
                heading = (heading + 90) % 360;
            }
            lon += DEGREES_A_SECOND * Math.sin(Math.toRadians(heading));
            lat += DEGREES_A_SECOND * Math.cos(Math.toRadians(heading));
            return new Nearby.Car(id, lon, lat, (double) heading);
        }
    }
}
