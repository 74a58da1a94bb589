package org.pickmeup.simulator.scenario;

import java.util.SplittableRandom;
import org.pickmeup.city.Place;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Role;
import org.pickmeup.simulator.connection.Scene;
import org.pickmeup.simulator.person.Names;
import org.pickmeup.simulator.person.Part;
import org.pickmeup.simulator.person.Personality;
import org.pickmeup.simulator.person.SimulatedDriver;
import org.pickmeup.simulator.person.SimulatedPassenger;
import org.pickmeup.simulator.person.World;
import org.pickmeup.simulator.scenario.Scenario.Somebody;

/**
 * Lets people come into the city: those of a story, and the crowd around them. Each person draws from a generator of its own,
 * so that nobody's life depends on who is served first.
 */
public final class Population {

    private final Scene scene;
    private final World world;
    private final SplittableRandom seed;

    public Population(Scene scene, World world, long seed) {
        this.scene = scene;
        this.world = world;
        this.seed = new SplittableRandom(seed);
    }

    public void crowd(Role role, int count) {
        for (int i = 0; i < count; i++) {
            SplittableRandom random = seed.split();
            String name = Names.person(random);
            Part part = Part.draw(world, random);
            scene.add(role, name, birth(role, name, part, random));
        }
    }

    /** @throws IllegalArgumentException where the city has no such place */
    public void cast(Somebody somebody, Director director) {
        SplittableRandom random = seed.split();
        Point at = place(somebody.at());
        Point to = somebody.to() == null ? null : place(somebody.to());
        var personality = new Personality(somebody.patience(), somebody.generosity(), somebody.rush());
        var part = new Part(at, to, somebody.asksAfter(), personality);
        Scene.Birth birth = birth(somebody.role(), somebody.who(), part, random);
        director.gives(somebody.who(), scene.add(somebody.role(), somebody.who(), (self, wire) -> {
            director.introduces(somebody.who(), self);
            return birth.person(self, wire);
        }));
    }

    private Scene.Birth birth(Role role, String name, Part part, SplittableRandom random) {
        return switch (role) {
            case DRIVER -> (self, wire) -> new SimulatedDriver(self, name, world, wire, part, random);
            case PASSENGER -> (self, wire) -> new SimulatedPassenger(self, name, world, wire, part, random);
        };
    }

    private Point place(String name) {
        Point centre = world.city().bounds().centre();
        return world.city().places().search(name, centre, 1).stream()
                .map(Place::point)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no '%s'".formatted(world.city().name(), name)));
    }
}
