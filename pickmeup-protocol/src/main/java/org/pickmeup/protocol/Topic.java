package org.pickmeup.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One topic of the contract. It builds its string ({@code Topic.location(Person.driver("Bryan"))} is
 * {@code pickmeup/drivers/Bryan/location}) and is parsed from it.
 *
 * @param person whose topic it is; a request belongs to its passenger; null where the channel belongs to nobody
 * @param cell the cell of the grid, for {@code nearby}; null elsewhere
 */
public record Topic(Channel channel, Person person, String cell) {

    /** The filter that picks everything that PickMeUp says. */
    public static final String EVERYTHING = "pickmeup/#";

    public Topic {
        Objects.requireNonNull(channel, "channel");
        boolean ofPerson = channel.address().contains("{id}");
        boolean ofCell = channel.address().contains("{cell}");
        if (ofPerson != (person != null) || ofCell != (cell != null)) {
            throw new IllegalArgumentException("%s has the form %s".formatted(channel, channel.address()));
        }
        if (ofCell && !Person.isId(cell)) {
            throw new IllegalArgumentException("'%s' is not a cell: a cell is %s".formatted(cell, Limits.ID_RULE));
        }
        if (channel == Channel.REQUEST && person.role() != Role.PASSENGER) {
            throw new IllegalArgumentException("a request is a passenger's");
        }
    }

    public static Topic presence(Person owner) {
        return of(Channel.PRESENCE, owner);
    }

    public static Topic picture(Person owner) {
        return of(Channel.PICTURE, owner);
    }

    public static Topic location(Person owner) {
        return of(Channel.LOCATION, owner);
    }

    public static Topic inbox(Person owner) {
        return of(Channel.INBOX, owner);
    }

    public static Topic chat(Person addressee) {
        return of(Channel.CHAT, addressee);
    }

    public static Topic trip(Person owner) {
        return of(Channel.TRIP, owner);
    }

    public static Topic profile(Person owner) {
        return of(Channel.PROFILE, owner);
    }

    public static Topic request(String passengerId) {
        return of(Channel.REQUEST, Person.passenger(passengerId));
    }

    public static Topic payments() {
        return of(Channel.PAYMENT, null);
    }

    public static Topic ratings() {
        return of(Channel.RATING, null);
    }

    public static Topic backend() {
        return of(Channel.BACKEND, null);
    }

    public static Topic nearby(String cell) {
        return new Topic(Channel.NEARBY, null, cell);
    }

    public static Topic nearbyRequests(String cell) {
        return new Topic(Channel.NEARBY_REQUESTS, null, cell);
    }

    private static Topic of(Channel channel, Person person) {
        return new Topic(channel, person, null);
    }

    /** The topic that a string names, or nothing where the contract has no such topic. A filter is not a topic. */
    public static Optional<Topic> parse(String topic) {
        List<String> levels = List.of(topic.split("/", -1));
        for (Channel channel : Channel.values()) {
            if (matches(channel.levels(), levels)) {
                return Optional.of(read(channel, levels));
            }
        }
        return Optional.empty();
    }

    /** From the end, where topics differ the most: each message is parsed at the broker and at the backend. */
    private static boolean matches(List<String> pattern, List<String> levels) {
        if (pattern.size() != levels.size()) {
            return false;
        }
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (!matches(pattern.get(i), levels.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String pattern, String level) {
        return switch (pattern) {
            case "{role}" -> Role.ofPlural(level).isPresent();
            case "{id}", "{cell}" -> Person.isId(level);
            default -> pattern.equals(level);
        };
    }

    private static Topic read(Channel channel, List<String> levels) {
        Role role = level(channel, "{role}", levels).flatMap(Role::ofPlural).orElse(Role.PASSENGER);
        Person person =
                level(channel, "{id}", levels).map(id -> new Person(role, id)).orElse(null);
        return new Topic(channel, person, level(channel, "{cell}", levels).orElse(null));
    }

    private static Optional<String> level(Channel channel, String placeholder, List<String> levels) {
        int index = channel.levels().indexOf(placeholder);
        return index < 0 ? Optional.empty() : Optional.of(levels.get(index));
    }

    /** The topic as MQTT carries it: {@code pickmeup/drivers/Bryan/location}. */
    @Override
    public String toString() {
        return channel.levels().stream()
                .map(level -> switch (level) {
                    case "{role}" -> person.role().plural();
                    case "{id}" -> person.id();
                    case "{cell}" -> cell;
                    default -> level;
                })
                .collect(Collectors.joining("/"));
    }
}
