package org.pickmeup.broker.access;

import static org.pickmeup.broker.access.Decision.ALLOWED;
import static org.pickmeup.broker.access.Decision.FORGED;
import static org.pickmeup.broker.access.Decision.NOT_ITS_OWN;
import static org.pickmeup.broker.access.Decision.NOT_PAIRED;

import java.util.Optional;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;

/** Who may publish and subscribe to what: the contract's table, with the pairings for what depends on a ride. */
public class AccessPolicy {

    private static final String ROOT = "pickmeup";
    private static final String NEARBY = ROOT + "/nearby";

    private final RideRights rides;

    public AccessPolicy(Pairings pairings) {
        this.rides = new RideRights(pairings);
    }

    /** Whether the caller may have a last will there: nothing is looked at any more when the broker publishes it. */
    public boolean mayLeaveWill(Caller caller, String topic) {
        Optional<Topic> will = Topic.parse(topic);
        if (will.isEmpty()) {
            return false;
        }
        Channel channel = will.get().channel();
        if (caller.isAnonymous()) {
            return channel == Channel.PRESENCE;
        }
        return switch (caller.kind()) {
            case DRIVER, PASSENGER -> channel == Channel.PRESENCE && isOf(caller, will.get());
            case BACKEND -> channel == Channel.BACKEND;
            case WEB, OPERATOR -> false;
        };
    }

    private static boolean isOf(Caller caller, Topic topic) {
        return caller.person().filter(person -> person.equals(topic.person())).isPresent();
    }

    /** Whether an identified caller may say that on that topic. */
    Decision publish(Caller caller, Topic topic, Said said) {
        return switch (caller.kind()) {
            case DRIVER, PASSENGER -> publish(caller.person().orElseThrow(), topic, said);
            case BACKEND -> publishAsBackend(topic, said);
            case OPERATOR -> Decision.when(isTakenDown(topic, said), NOT_ITS_OWN);
            case WEB -> NOT_ITS_OWN;
        };
    }

    /** What is left of people who are gone, and nobody else takes away; only where it is seen that nothing is said. */
    private static boolean isTakenDown(Topic topic, Said said) {
        return topic.channel().retained() && said.content() == Said.Content.NOTHING;
    }

    private static Decision publishAsBackend(Topic topic, Said said) {
        return switch (topic.channel()) {
            case TRIP, PROFILE, NEARBY, NEARBY_REQUESTS, BACKEND -> ALLOWED;
            case INBOX -> Decision.when(Authorship.isByBackend(said.message()), FORGED);
            // Of a passenger whose request is answered, and of people who are gone.
            case REQUEST, LOCATION, PICTURE -> Decision.when(said.maySayNothing(), NOT_ITS_OWN);
            default -> NOT_ITS_OWN;
        };
    }

    private Decision publish(Person person, Topic topic, Said said) {
        Decision addressed = switch (topic.channel()) {
            case PRESENCE, PICTURE, LOCATION, REQUEST -> Decision.when(person.equals(topic.person()), NOT_ITS_OWN);
            case INBOX, CHAT -> Decision.when(areOfTwoRoles(person, topic), NOT_ITS_OWN);
            case PAYMENT -> Decision.when(person.role() == Role.PASSENGER, NOT_ITS_OWN);
            case RATING -> Decision.when(person.role() == Role.DRIVER, NOT_ITS_OWN);
            default -> NOT_ITS_OWN;
        };
        return addressed
                .and(Decision.when(Authorship.isBy(person, said.message()), FORGED))
                .and(Decision.when(mayWriteTo(person, topic, said), NOT_PAIRED));
    }

    private boolean mayWriteTo(Person sender, Topic topic, Said said) {
        return switch (topic.channel()) {
            case CHAT -> rides.mayChat(sender, topic.person());
            case INBOX -> rides.mayTell(sender, topic.person(), said.message());
            default -> true;
        };
    }

    /** A client of 2014 says nothing that is the backend's to say, and nothing that is not of PickMeUp. */
    boolean mayAnyonePublish(String topic) {
        return isWithin(ROOT, topic)
                && !isWithin(NEARBY, topic)
                && !isWithin(Channel.BACKEND.address(), topic)
                && !topic.endsWith("/trip")
                && !topic.endsWith("/profile");
    }

    /** Whether the caller may subscribe to that filter. */
    Decision subscribe(Caller caller, String filter) {
        if (caller.isAnonymous()) {
            return Decision.when(isWithin(ROOT, filter), NOT_ITS_OWN);
        }
        return switch (caller.kind()) {
            case DRIVER, PASSENGER -> subscribe(caller.person().orElseThrow(), filter);
            case BACKEND -> Decision.when(isWithin(ROOT, withoutShare(filter)), NOT_ITS_OWN);
            case WEB -> Decision.when(isPresence(filter), NOT_ITS_OWN);
            case OPERATOR -> Decision.when(isWithin(ROOT, filter) || isWithin("$SYS", filter), NOT_ITS_OWN);
        };
    }

    private Decision subscribe(Person person, String filter) {
        boolean driver = person.role() == Role.DRIVER;
        Channel everyOther = driver ? Channel.REQUEST : Channel.PRESENCE;
        boolean anybodys = isWithin(Topic.presence(person).toString(), filter)
                || isNearby(filter, driver)
                || filter.equals(Channel.BACKEND.address())
                || filter.equals(driver ? everyOther.filter() : everyOther.filter(Role.DRIVER));
        if (anybodys) {
            return ALLOWED;
        }
        Optional<Topic> other = Topic.parse(filter).filter(topic -> areOfTwoRoles(person, topic));
        if (other.filter(topic -> topic.channel() == everyOther).isPresent()) {
            return ALLOWED;
        }
        return other.filter(topic -> RideRights.FOLLOWED.contains(topic.channel()))
                .map(topic -> Decision.when(rides.mayFollow(person, topic.person(), topic.channel()), NOT_PAIRED))
                .orElse(NOT_ITS_OWN);
    }

    /** Cars are for everybody to see; what is asked for is for drivers. */
    private static boolean isNearby(String filter, boolean driver) {
        return isWithin(NEARBY, filter)
                && (driver
                        || filter.equals(Channel.NEARBY.filter())
                        || Topic.parse(filter)
                                .filter(topic -> topic.channel() == Channel.NEARBY)
                                .isPresent());
    }

    /** Somebody's, or those of one role. */
    private static boolean isPresence(String filter) {
        return filter.equals(Channel.PRESENCE.filter(Role.DRIVER))
                || filter.equals(Channel.PRESENCE.filter(Role.PASSENGER))
                || Topic.parse(filter)
                        .filter(topic -> topic.channel() == Channel.PRESENCE)
                        .isPresent();
    }

    private static boolean areOfTwoRoles(Person person, Topic topic) {
        return topic.person() != null && topic.person().role() != person.role();
    }

    private static boolean isWithin(String root, String topicOrFilter) {
        return topicOrFilter.equals(root) || topicOrFilter.startsWith(root + "/");
    }

    /** The filter that a shared subscription {@code $share/<group>/<filter>} shares. */
    private static String withoutShare(String filter) {
        String[] levels = filter.split("/", 3);
        return levels.length == 3 && levels[0].equals("$share") ? levels[2] : filter;
    }
}
