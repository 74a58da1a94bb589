package org.pickmeup.app.running;

import java.time.Duration;
import org.awaitility.Awaitility;

/** How long these tests wait for what is to come. */
final class Patience {

    private Patience() {}

    /** A condition that holds is seen at once; this is for machines that have more to do than these tests. */
    static void begins() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }
}
