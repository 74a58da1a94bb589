package org.pickmeup.app.ride;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;

/** What the rooms from which people watch make of a thousand cars and of five thousand messages a second; see docs/benchmarks.md. */
@BrowserTest
class RoomBenchmark {

    private static final int SECONDS = Integer.getInteger("pickmeup.room.seconds", 20);
    private static final int PUBLISHERS = 5;
    /** How often somebody publishes, each second. */
    private static final int TURNS = 20;
    /** Messages after which the server, which shares the cores with the browser, has compiled what it does often. */
    private static final int WARM = 60_000;

    @AutoClose
    private RunningApp app;

    private final List<MqttClient> publishers = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(PUBLISHERS);
    private final AtomicLong published = new AtomicLong();

    @BeforeEach
    void start(@TempDir Path data) throws MqttException {
        app = RunningApp.start(
                data,
                "--pickmeup.security.open=true",
                "--pickmeup.limits.mqtt.publish-rate=100000",
                "--pickmeup.limits.mqtt.publish-burst=100000");
        for (int i = 0; i < PUBLISHERS; i++) {
            MqttClient publisher = new MqttClient(app.brokerUrl(), "publisher" + i, new MemoryPersistence());
            publisher.connect();
            publishers.add(publisher);
        }
    }

    @AfterEach
    void stop() throws Exception {
        clock.shutdownNow();
        clock.awaitTermination(5, TimeUnit.SECONDS);
        for (MqttClient publisher : publishers) {
            publisher.disconnectForcibly(1000, 1000);
            publisher.close();
        }
    }

    @Test
    void thousandCarsOnTheMapOfOperations(Browsers browsers) {
        RoomPage olga = RoomPage.ofOperator(browsers, app, "/operations");
        Frames frames = new Frames(olga.page);
        frames.report("operations, no car", 5);
        drive(1_000, 1);
        await().until(() -> olga.find("#cars-now").textContent().equals("1,000"));
        awaitCompiled();
        frames.report("operations, 1,000 cars", SECONDS);
        Screens.keep(olga.window, "operations-1000-cars");
    }

    @Test
    void fiveThousandMessagesASecondOnTheWire(Browsers browsers) {
        RoomPage olga = RoomPage.ofOperator(browsers, app, "/wire");
        Frames frames = new Frames(olga.page);
        frames.report("the wire, nothing", 5);
        drive(1_000, 1);
        await().until(() -> number(olga.find("#topic-count").textContent()) > 1_900);
        awaitCompiled();
        drive(1_000, 4);
        long before = number(olga.find("#total").textContent());
        long publishedBefore = published.get();
        frames.report("the wire", SECONDS);
        System.out.printf(
                "published %d a second, counted %d; %s%n",
                (published.get() - publishedBefore) / SECONDS,
                (number(olga.find("#total").textContent()) - before) / SECONDS,
                olga.find("#log-sampled").textContent());
        Screens.keep(olga.window, "wire-flood");
    }

    private void awaitCompiled() {
        await().atMost(2, TimeUnit.MINUTES).until(() -> published.get() > WARM);
    }

    /** Has cars tell where they are, so many times a second each. */
    private void drive(int cars, int rate) {
        for (int i = 0; i < PUBLISHERS; i++) {
            MqttClient publisher = publishers.get(i);
            List<Driven> driven = new ArrayList<>();
            for (int car = i; car < cars; car += PUBLISHERS) {
                driven.add(new Driven(car));
            }
            driven.forEach(car -> say(
                    publisher,
                    Topic.presence(car.driver),
                    "{\"name\":\"" + car.driver.id() + "\",\"connectionTime\":1}"));
            // Not all of them at once, as cars do not wait for one another's second.
            AtomicInteger turn = new AtomicInteger();
            int turns = TURNS / rate;
            clock.scheduleAtFixedRate(
                    () -> {
                        for (int car = turn.getAndIncrement() % turns; car < driven.size(); car += turns) {
                            say(
                                    publisher,
                                    Topic.location(driven.get(car).driver),
                                    driven.get(car).drive());
                        }
                    },
                    0,
                    1_000 / TURNS,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void say(MqttClient publisher, Topic topic, String json) {
        try {
            publisher.publish(topic.toString(), json.getBytes(StandardCharsets.UTF_8), 0, true);
            published.incrementAndGet();
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String figure) {
        return Long.parseLong("0" + figure.replaceAll("\\D", ""));
    }

    /** A car that goes its way, and turns at times. */
    private static final class Driven {

        private final Person driver;
        private final SplittableRandom random;
        private double lon;
        private double lat;
        private int heading;

        Driven(int number) {
            driver = Person.driver("car" + number);
            random = new SplittableRandom(number);
            lon = Places.PLAZA.longitude + (random.nextDouble() - 0.5) * 0.06;
            lat = Places.PLAZA.latitude + (random.nextDouble() - 0.2) * 0.03;
            heading = random.nextInt(4) * 90;
        }

        String drive() {
            if (random.nextInt(8) == 0) {
                heading = (heading + 90) % 360;
            }
            lon += 0.0001 * Math.sin(Math.toRadians(heading));
            lat += 0.0001 * Math.cos(Math.toRadians(heading));
            return "{\"lon\":" + lon + ",\"lat\":" + lat + ",\"heading\":" + heading + "}";
        }
    }
}
