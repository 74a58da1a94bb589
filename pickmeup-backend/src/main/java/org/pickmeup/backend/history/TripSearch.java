package org.pickmeup.backend.history;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Phase;

/**
 * Which trips somebody asks for.
 *
 * @param person nothing for everybody's
 * @param period when they were requested
 */
record TripSearch(Optional<Person> person, Set<Phase> phases, Period period) {

    /** @param names of phases, as JSON writes them; none for all */
    static Set<Phase> phases(List<String> names) {
        return names.isEmpty()
                ? EnumSet.allOf(Phase.class)
                : names.stream().map(TripSearch::phase).collect(Collectors.toSet());
    }

    private static Phase phase(String name) {
        return Arrays.stream(Phase.values())
                .filter(phase -> name(phase).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("state has to be one of %s, which '%s' is not."
                        .formatted(
                                Arrays.stream(Phase.values())
                                        .map(TripSearch::name)
                                        .collect(Collectors.joining(", ")),
                                name)));
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
