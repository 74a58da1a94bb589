package org.pickmeup.backend.history;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.backend.RunningPostgres;

/** The same SQL on PostgreSQL. */
class HistoryOnPostgresTest extends HistoryApi {

    @TempDir
    static Path dataDir;

    private static RunningPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> programs = RunningPostgres.programs();
        assumeTrue(programs.isPresent(), "PostgreSQL is not installed (Debian's package postgresql)");
        postgres = new RunningPostgres(programs.get());
        history = new RunningHistory(dataDir, CLOCK, postgres.properties());
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        if (postgres != null) {
            history.close();
            postgres.close();
        }
    }
}
