package org.pickmeup.broker.access;

import static org.pickmeup.protocol.Channel.BACKEND;
import static org.pickmeup.protocol.Channel.CHAT;
import static org.pickmeup.protocol.Channel.INBOX;
import static org.pickmeup.protocol.Channel.LOCATION;
import static org.pickmeup.protocol.Channel.PAYMENT;
import static org.pickmeup.protocol.Channel.PICTURE;
import static org.pickmeup.protocol.Channel.PRESENCE;
import static org.pickmeup.protocol.Channel.PROFILE;
import static org.pickmeup.protocol.Channel.RATING;
import static org.pickmeup.protocol.Channel.REQUEST;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;

/**
 * The contract's table as far as an ACL file of Mosquitto can say it, printed by {@code mosquitto-acl} in the place of a start.
 * Its patterns know a user name, which is the person as topics name it, but neither what role that is nor who rides with whom.
 */
public final class MosquittoAcl {

    private static final String COMMAND = "mosquitto-acl";

    /** What Mosquitto puts the user name in the place of. */
    private static final String USER = "%u";

    private static final List<Channel> OWN = List.of(PRESENCE, PICTURE, LOCATION);
    private static final List<Channel> TO_OTHERS = List.of(INBOX, CHAT);
    private static final List<Channel> FOLLOWED = List.of(PRESENCE, PICTURE, LOCATION, PROFILE, CHAT);
    private static final String NEARBY = "pickmeup/nearby/#";

    private MosquittoAcl() {}

    /** Prints the file where the arguments of a process ask for it, and says whether they do. */
    public static boolean printIfAskedFor(String... args) {
        if (args.length == 0 || !args[0].equals(COMMAND)) {
            return false;
        }
        System.out.print(text());
        return true;
    }

    /** The file. */
    public static String text() {
        return """
                # Who may do what on a Mosquitto that PickMeUp uses: acl_file in mosquitto.conf. Made by: ./pickmeup %s
                # It goes by user names: they have to be checked by something else.

                # Everybody's own
                %s
                # To others
                %s
                # Of others
                %s
                user backend
                topic readwrite %s

                user web
                %s
                user operator
                topic read %s
                topic read $SYS/#
                """.formatted(
                        COMMAND,
                        lines(
                                "pattern",
                                Stream.concat(
                                        Stream.of("read " + own(PRESENCE) + "/#"),
                                        OWN.stream().map(channel -> "write " + own(channel)))),
                        lines(
                                "pattern write",
                                Stream.concat(
                                        TO_OTHERS.stream().flatMap(MosquittoAcl::ofEachRole),
                                        Stream.of(REQUEST, PAYMENT, RATING).map(Channel::filter))),
                        lines(
                                "pattern read",
                                Stream.concat(
                                        FOLLOWED.stream().flatMap(MosquittoAcl::ofEachRole),
                                        Stream.of(REQUEST.filter(), BACKEND.filter(), NEARBY))),
                        Topic.EVERYTHING,
                        lines("topic read", ofEachRole(PRESENCE)),
                        Topic.EVERYTHING);
    }

    private static String own(Channel channel) {
        return channel.address().replace("{role}/{id}", USER);
    }

    private static Stream<String> ofEachRole(Channel channel) {
        return Stream.of(Role.values()).map(channel::filter);
    }

    private static String lines(String rule, Stream<String> topics) {
        return topics.map(topic -> rule + " " + topic + "\n").collect(Collectors.joining());
    }
}
