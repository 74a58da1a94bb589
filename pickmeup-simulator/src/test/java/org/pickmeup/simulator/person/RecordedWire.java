package org.pickmeup.simulator.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;

/** Writes down what a person says and listens to. */
public final class RecordedWire implements Wire {

    record Said(Topic topic, Message message) {}

    private final List<Said> said = new ArrayList<>();
    final List<Topic> cleared = new ArrayList<>();
    final Set<Topic> followed = new LinkedHashSet<>();
    boolean requestsFollowed;
    boolean carsFollowed;

    @Override
    public void publish(Topic topic, Message message) {
        said.add(new Said(topic, message));
    }

    @Override
    public void clear(Topic topic) {
        cleared.add(topic);
    }

    @Override
    public void follow(Topic topic) {
        followed.add(topic);
    }

    @Override
    public void unfollow(Topic topic) {
        followed.remove(topic);
    }

    @Override
    public void followRequests() {
        requestsFollowed = true;
    }

    @Override
    public void followCars() {
        carsFollowed = true;
    }

    /** What was said on a topic, in order. */
    public List<Message> on(Topic topic) {
        return said.stream()
                .filter(one -> one.topic().equals(topic))
                .map(Said::message)
                .toList();
    }

    /** What was said on a topic of this type, in order. */
    <T extends Message> List<T> on(Topic topic, Class<T> type) {
        return on(topic).stream().filter(type::isInstance).map(type::cast).toList();
    }
}
