package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.Phase;

/** What is kept of the chats on the wire. */
class ChatArchiveTest extends BackendTest {

    @Test
    void keepsWhatTheTwoOnATripSay() {
        Ride ride = accepted("Clara", "Carl");
        everybody.says(Topic.chat(ride.passenger), Chat.text("On my way!", ride.id, null));
        everybody.says(Topic.chat(ride.driver), "{\"format\":\"text\",\"data\":\"Said in 2014\"}");
        everybody.says(Topic.chat(ride.driver), Chat.voice(new byte[3000], ride.id, null));

        await().untilAsserted(() -> assertThat(kept(ride))
                .containsExactly("DRIVER: On my way!", "PASSENGER: Said in 2014", "PASSENGER: null"));
    }

    @Test
    void keepsNothingOfWhatIsNotSaidOnATripUnderWay() {
        Ride ride = accepted("Dora", "Dirk");
        everybody.says(Topic.chat(Person.passenger("Stranger")), Chat.text("To nobody on a trip", null, null));
        everybody.says(Topic.chat(Person.driver("Stranger")), Chat.text("To a stranger on it", ride.id, null));
        everybody.says(Topic.chat(ride.driver), Chat.text("About another trip", UUID.randomUUID(), null));
        Ride asked = new Ride(everybody, "Dolores", "Dirk");
        asked.request();
        awaitPhase(asked, Phase.REQUESTED);
        everybody.says(Topic.chat(asked.passenger), Chat.text("Before a driver is decided", asked.id, null));
        everybody.says(Topic.chat(ride.driver), Chat.text("At last", ride.id, null));

        await().untilAsserted(() -> assertThat(kept(ride)).containsExactly("PASSENGER: At last"));
        assertThat(kept(asked)).isEmpty();
        assertThat(backend.count("chat", "text like '%nobody%' or text like '%another%'"))
                .isZero();
    }

    private static List<String> kept(Ride ride) {
        return backend.database()
                .sql("select sender, text from chat where trip_id = ? order by id")
                .param(ride.id)
                .query((row, number) -> row.getString("sender") + ": " + row.getString("text"))
                .list();
    }
}
