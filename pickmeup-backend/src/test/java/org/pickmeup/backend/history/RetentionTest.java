package org.pickmeup.backend.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.backend.MovedClock;
import org.pickmeup.protocol.Role;

class RetentionTest {

    private static final int MORE_THAN_A_BATCH = 1001;

    private final MovedClock clock = new MovedClock();

    @TempDir
    Path dataDir;

    private RunningHistory history;

    @BeforeEach
    void start() {
        history = new RunningHistory(dataDir, clock);
    }

    @AfterEach
    void stop() {
        history.close();
    }

    @Test
    void forgetsWhatWasSaidAndWhereSomebodyWasWhenTheTimeIsOver() {
        PastTrip ridden = new PastTrip(history.database(), "Petra", clock.instant()).keep();
        PastTrip neverKnown = new PastTrip(history.database(), "Nobody", clock.instant())
                .drivenBy("Nobody", 0)
                .ended(1, "5.75");
        neverKnown.paidFor("0", 5);
        for (PastTrip trip : new PastTrip[] {ridden, neverKnown}) {
            trip.heard(0, "REQUEST", "pickmeup/requests/Petra", "passengers/Petra", "{}");
        }
        for (int second = 0; second < MORE_THAN_A_BATCH; second++) {
            ridden.followed(second, -56.16, -34.9);
        }
        say(ridden, "On my way!");

        clock.moveOn(Duration.ofDays(29));
        sweep();
        assertThat(count("chat")).isEqualTo(1);
        assertThat(count("track_point")).isEqualTo(MORE_THAN_A_BATCH);
        assertThat(count("trip_event")).isEqualTo(2);
        assertThat(count("payment")).isEqualTo(1);
        assertThat(count("rating")).isEqualTo(1);

        say(ridden, "Said later");
        clock.moveOn(Duration.ofDays(2));
        sweep();
        assertThat(history.bean(ChatArchive.class).of(ridden.id))
                .extracting(ChatText::text)
                .containsExactly("Said later");
        assertThat(count("track_point")).isZero();
        assertThat(count("payment")).isZero();
        assertThat(count("rating")).isZero();
        assertThat(count("trip")).isEqualTo(1);
        assertThat(history.database()
                        .sql("select trip_id from trip_event")
                        .query(UUID.class)
                        .list())
                .containsExactly(ridden.id);
    }

    private void say(PastTrip trip, String text) {
        history.bean(ChatArchive.class).keep(trip.id, Role.DRIVER, text, null, clock.instant());
    }

    private void sweep() {
        history.bean(Retention.class).sweep();
    }

    private int count(String table) {
        return history.database()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
