package org.pickmeup.backend.profile;

import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Presence;
import org.springframework.stereotype.Component;

/** Somebody is here, maybe for the first time. */
@Component
class PresenceHandler implements MessageHandler<Presence> {

    private final People people;
    private final Profiles profiles;

    PresenceHandler(People people, Profiles profiles) {
        this.people = people;
        this.profiles = profiles;
    }

    @Override
    public Channel channel() {
        return Channel.PRESENCE;
    }

    @Override
    public void handle(Topic topic, Presence presence, boolean retained) {
        if (people.see(topic.person(), presence)) {
            profiles.publish(topic.person());
        }
    }
}
