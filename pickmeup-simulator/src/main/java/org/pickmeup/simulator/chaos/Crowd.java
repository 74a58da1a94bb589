package org.pickmeup.simulator.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.simulator.connection.Scene;
import org.pickmeup.simulator.person.Wire;

/** Everybody who rides. */
final class Crowd {

    private static final Point MIDDLE = new Point(-56.19, -34.9);
    private static final double DEGREES_APART = 0.001;

    /** A driver who has stepped back is refused by that passenger from then on. */
    private static final int SPARE_DRIVERS = 3;

    private final Scene scene;
    private final ChaosPerson.Run run;
    private final AtomicLong repeats = new AtomicLong();
    private final List<ChaosPerson> people = new ArrayList<>();
    private int expected;

    private interface Birth {
        ChaosPerson person(Person self, Wire wire, Repeats repeats, SplittableRandom random);
    }

    Crowd(Scene scene, ChaosPerson.Run run) {
        this.scene = scene;
        this.run = run;
    }

    void populate(SplittableRandom seed) {
        int passengers = run.properties().atOnce();
        for (int i = 0; i < passengers + SPARE_DRIVERS; i++) {
            Point position = position(i);
            add(
                    Role.DRIVER,
                    i,
                    seed.split(),
                    (self, wire, unanswered, random) -> new ChaosDriver(self, wire, unanswered, run, random, position));
        }
        for (int i = 0; i < passengers; i++) {
            Point position = position(i);
            add(
                    Role.PASSENGER,
                    i,
                    seed.split(),
                    (self, wire, unanswered, random) ->
                            new ChaosPassenger(self, wire, unanswered, run, random, position));
        }
    }

    private static Point position(int number) {
        return new Point(MIDDLE.lon() + number * DEGREES_APART, MIDDLE.lat());
    }

    private void add(Role role, int number, SplittableRandom random, Birth birth) {
        expected++;
        scene.add(role, "Chaos-%s-%d".formatted(role.label(), number), (self, wire) -> {
            ChaosProperties properties = run.properties();
            Wire rough = new RoughWire(wire, properties.duplicates(), properties.delay(), scene.life(), random.split());
            ChaosPerson person = birth.person(self, rough, new Repeats(rough, run.clock(), repeats), random);
            scene.life().execute(() -> people.add(person));
            return person;
        });
    }

    /** Those who are still at something or wait for an answer, each with what it is. */
    List<String> busy() throws InterruptedException, ExecutionException {
        return scene.life().submit(this::describeBusy).get();
    }

    private List<String> describeBusy() {
        List<String> busy = new ArrayList<>(people.stream()
                .filter(person -> !person.isAtRest())
                .map(ChaosPerson::toString)
                .toList());
        if (people.size() < expected) {
            busy.add("%d people have no session yet".formatted(expected - people.size()));
        }
        return busy;
    }

    /** How many times something was said again for want of an answer. */
    long repeats() {
        return repeats.get();
    }
}
