package org.pickmeup.identity.plug;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlugTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @Test
    void takesThePartAwayAndBringsItBack() throws InterruptedException {
        try (Plug plug = plug(FOR_EVER)) {
            plug.set(true);
            assertThat(plug.isPulled()).isTrue();
            assertDone("away");

            plug.set(false);
            assertThat(plug.isPulled()).isFalse();
            assertDone("back");
        }
    }

    @Test
    void doesNothingAboutAPlugThatIsAsItIsToBe() throws InterruptedException {
        try (Plug plug = plug(FOR_EVER)) {
            plug.set(false);
            plug.set(true);
            plug.set(true);
            plug.set(false);

            assertDone("away");
            assertDone("back");
            assertThat(done).isEmpty();
        }
    }

    @Test
    void comesBackByItself() throws InterruptedException {
        try (Plug plug = plug(Duration.ofMillis(10))) {
            plug.set(true);

            assertDone("away");
            assertDone("back");
            assertThat(plug.isPulled()).isFalse();
        }
    }

    private Plug plug(Duration longest) {
        return new Plug("lamp", longest, () -> done.add("away"), () -> done.add("back"));
    }

    private void assertDone(String what) throws InterruptedException {
        assertThat(done.poll(30, TimeUnit.SECONDS)).isEqualTo(what);
    }
}
