package org.pickmeup.broker.access;

import java.util.Set;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;

/**
 * Who may publish and subscribe to what: the contract's table. It knows who somebody is and nothing of what goes on, so
 * it lets a driver write to any passenger and the other way round; whether the two are on a ride is the backend's to
 * tell.
 */
public class AccessPolicy {

    private static final String ROOT = "pickmeup";
    private static final String NEARBY = ROOT + "/nearby";

    /** What a driver follows of a passenger, and the other way round. */
    private static final Set<Channel> FOLLOWED =
            Set.of(Channel.PRESENCE, Channel.PICTURE, Channel.LOCATION, Channel.PROFILE, Channel.CHAT, Channel.REQUEST);

    /** Whether the caller may publish on that topic, which also goes for its last will. */
    public boolean mayPublish(Caller caller, String topic) {
        if (caller.isAnonymous()) {
            return mayAnyonePublish(topic);
        }
        return Topic.parse(topic).filter(parsed -> mayPublish(caller, parsed)).isPresent();
    }

    private static boolean mayPublish(Caller caller, Topic topic) {
        return switch (caller.kind()) {
            case DRIVER, PASSENGER -> mayPublish(caller.person().orElseThrow(), topic);
            case BACKEND ->
                switch (topic.channel()) {
                    case TRIP, PROFILE, INBOX, REQUEST, NEARBY, NEARBY_REQUESTS, BACKEND -> true;
                    default -> false;
                };
            case WEB, OPERATOR -> false;
        };
    }

    private static boolean mayPublish(Person person, Topic topic) {
        return switch (topic.channel()) {
            case PRESENCE, PICTURE, LOCATION, REQUEST -> person.equals(topic.person());
            case INBOX, CHAT -> areOfTwoRoles(person, topic);
            case PAYMENT -> person.role() == Role.PASSENGER;
            case RATING -> person.role() == Role.DRIVER;
            default -> false;
        };
    }

    /** A client of 2014 says nothing that is the backend's to say, and nothing that is not of PickMeUp. */
    private static boolean mayAnyonePublish(String topic) {
        return isWithin(ROOT, topic)
                && !isWithin(NEARBY, topic)
                && !isWithin(Channel.BACKEND.address(), topic)
                && !topic.endsWith("/trip")
                && !topic.endsWith("/profile");
    }

    /** Whether the caller may subscribe to that filter. */
    public boolean maySubscribe(Caller caller, String filter) {
        if (caller.isAnonymous()) {
            return isWithin(ROOT, filter);
        }
        return switch (caller.kind()) {
            case DRIVER, PASSENGER -> maySubscribe(caller.person().orElseThrow(), filter);
            case BACKEND -> isWithin(ROOT, withoutShare(filter));
            case WEB ->
                filter.equals(Channel.PRESENCE.filter(Role.DRIVER))
                        || filter.equals(Channel.PRESENCE.filter(Role.PASSENGER));
            case OPERATOR -> isWithin(ROOT, filter) || isWithin("$SYS", filter);
        };
    }

    private static boolean maySubscribe(Person person, String filter) {
        String everyOther =
                person.role() == Role.DRIVER ? Channel.REQUEST.filter() : Channel.PRESENCE.filter(Role.DRIVER);
        return isWithin(Topic.presence(person).toString(), filter)
                || isWithin(NEARBY, filter)
                || filter.equals(Channel.BACKEND.address())
                || filter.equals(everyOther)
                || Topic.parse(filter).filter(topic -> mayFollow(person, topic)).isPresent();
    }

    private static boolean mayFollow(Person person, Topic topic) {
        return areOfTwoRoles(person, topic) && FOLLOWED.contains(topic.channel());
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
