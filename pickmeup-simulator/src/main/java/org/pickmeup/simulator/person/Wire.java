package org.pickmeup.simulator.person;

import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;

/**
 * What a person says and listens to. What is published while the connection is away is lost: whoever needs an answer says
 * it again.
 */
public interface Wire {

    /** Publishes with the quality of service and the retention of the topic's channel. */
    void publish(Topic topic, Message message);

    /** Clears what is retained. */
    void clear(Topic topic);

    /** Subscribes to a topic, or to a filter of several, at the quality of service that it is published with. */
    void follow(Topic topic);

    void unfollow(Topic topic);

    /** Subscribes to the requests of all passengers. */
    void followRequests();

    /** Subscribes to the free cars of the whole city. */
    void followCars();
}
