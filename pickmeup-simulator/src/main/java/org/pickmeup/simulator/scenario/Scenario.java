package org.pickmeup.simulator.scenario;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pickmeup.protocol.Role;
import org.pickmeup.simulator.person.Moment;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A story that the city plays, as it stands in a file.
 *
 * @param story what it is about, in a line
 * @param hour what time it is when it begins, 0 to 23; null for the one that is configured
 * @param timeLapse how many times faster than ours its time passes; null for the one that is configured
 * @param demand how many times as many rides are asked for as on a usual day
 * @param traffic how fast cars get on, as a multiple of the usual
 * @param drivers how many there are beside those who have a part
 * @param passengers likewise
 * @param people those who have a part
 * @param events what happens to them
 */
public record Scenario(
        String story,
        Integer hour,
        Double timeLapse,
        @DefaultValue("1") double demand,
        @DefaultValue("1") double traffic,
        @DefaultValue("0") int drivers,
        @DefaultValue("0") int passengers,
        @DefaultValue List<Somebody> people,
        @DefaultValue List<Event> events) {

    /**
     * Somebody who has a part.
     *
     * @param who the name
     * @param at where, by the name of a street or place
     * @param to where a passenger goes; null for somewhere near
     * @param asksAfter when a passenger asks for the one ride
     * @param patience from 0 to 1, as are the other two
     */
    public record Somebody(
            String who,
            Role role,
            String at,
            String to,
            @DefaultValue("5s") Duration asksAfter,
            @DefaultValue("0.5") double patience,
            @DefaultValue("0.5") double generosity,
            @DefaultValue("0.5") double rush) {

        public Somebody {
            require(who != null && role != null && at != null, "people have a who, a role and an at");
        }
    }

    /**
     * What happens once.
     *
     * @param who whose ride it is about
     * @param when at which moment of that ride
     * @param lasts until all is as before
     */
    public record Event(String who, Moment when, What what, Duration lasts) {

        public Event {
            require(
                    who != null && when != null && what != null && lasts != null,
                    "events have who, when, what and lasts");
        }
    }

    /** What can happen. */
    public enum What {
        /** The connection of that person breaks off without a word. */
        PHONE_DIES,
        /** The backend loses its connections. */
        BACKEND_AWAY
    }

    public Scenario {
        require(story != null && !story.isBlank(), "a scenario has a story");
        require(drivers >= 0 && passengers >= 0, "there cannot be fewer than 0 drivers or passengers");
        Set<String> names = new HashSet<>();
        people.forEach(person -> require(names.add(person.who()), person.who() + " is there twice"));
        events.forEach(event -> require(names.contains(event.who()), event.who() + " is not among the people"));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
