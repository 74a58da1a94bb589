package org.pickmeup.app.forgery;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.running.RunningApp;

/** The same on Moquette, which shows the topic alone. */
class MoquetteForgeryIT implements Connecting, Listening, Speaking {

    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        stage = new Stage(RunningApp.start(data, "--pickmeup.broker.engine=moquette"));
    }

    @AfterAll
    static void stop() throws Exception {
        try (Stage ending = stage) {
            ending.endsAsIfNothingHadHappened();
        }
    }

    @Override
    public Stage stage() {
        return stage;
    }
}
