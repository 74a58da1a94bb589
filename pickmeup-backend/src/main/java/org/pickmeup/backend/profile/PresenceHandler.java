package org.pickmeup.backend.profile;

import org.pickmeup.backend.wire.Listening;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Presence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody is here, maybe for the first time, or here no more. */
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
        people.see(topic.person(), presence);
        // Whoever is here has a profile, also where the broker has forgotten it.
        profiles.publish(topic.person());
    }

    @Override
    public void cleared(Topic topic) {
        people.leave(topic.person());
    }

    /** Presences are retained: whoever is here is about to be heard of again, and the others left while nobody listened. */
    @EventListener
    void forgetWhoWasHere(Listening listening) {
        people.leave();
    }
}
