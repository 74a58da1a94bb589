package org.pickmeup.backend.history;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On H2. */
class HistoryTest extends HistoryApi {

    @TempDir
    static Path dataDir;

    @BeforeAll
    static void start() {
        history = new RunningHistory(dataDir, CLOCK);
    }
}
