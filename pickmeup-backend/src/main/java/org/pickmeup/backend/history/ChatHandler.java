package org.pickmeup.backend.history;

import java.time.Clock;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.springframework.stereotype.Component;

/** Keeps what is said on a trip. A chat is on the topic of whom it is for, and so is from the other one. */
@Component
class ChatHandler implements MessageHandler<Chat> {

    private final ChatArchive chats;
    private final Clock clock;

    ChatHandler(ChatArchive chats, Clock clock) {
        this.chats = chats;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.CHAT;
    }

    /** A chat that the broker had kept would be kept here each time that it is met. */
    @Override
    public void handle(Topic topic, Chat chat, boolean retained) {
        if (retained) {
            return;
        }
        Person addressee = topic.person();
        Role sender = addressee.role() == Role.DRIVER ? Role.PASSENGER : Role.DRIVER;
        chats.tripOf(addressee, chat.tripId())
                .ifPresent(trip -> chats.keep(
                        trip,
                        sender,
                        chat.isVoice() ? null : chat.data(),
                        chat.isVoice() ? Recording.seconds(chat.data()).orElse(null) : null,
                        clock.instant()));
    }
}
