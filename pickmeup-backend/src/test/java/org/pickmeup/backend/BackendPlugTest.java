package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pickmeup.identity.plug.Plug;
import org.pickmeup.protocol.Topic;

/** While its plug is pulled the backend is dead to the broker, and nothing is lost by it. */
class BackendPlugTest extends BackendTest {

    @AfterEach
    void plugIn() {
        plug().set(false);
    }

    @Test
    void lastWillTellsThatItIsGoneAndPresenceThatItIsBack() {
        int before = presences().size();
        plug().set(true);
        await().untilAsserted(() ->
                assertThat(presences().subList(before, presences().size())).anyMatch(Participant.Heard::isClearing));

        int away = presences().size();
        plug().set(false);
        await().untilAsserted(() ->
                assertThat(presences().subList(away, presences().size())).anyMatch(presence -> !presence.isClearing()));
    }

    @Test
    void whatWasSaidMeanwhileHasItsEffectOnce() {
        Ride ride = new Ride(everybody, "Pip", "Pam");
        plug().set(true);
        await().until(() -> presences().get(presences().size() - 1).isClearing());
        ride.ride();
        ride.pay();
        ride.pay();
        assertThat(backend.count("trip", "id = ?", ride.id)).isZero();

        plug().set(false);

        assertEventuallyProcessed(ride);
        assertThat(backend.count("ledger_entry", "trip_id = ?", ride.id)).isEqualTo(2);
    }

    private static Plug plug() {
        return backend.bean(Plug.class);
    }

    private static List<Participant.Heard> presences() {
        return everybody.heard(Topic.backend());
    }
}
