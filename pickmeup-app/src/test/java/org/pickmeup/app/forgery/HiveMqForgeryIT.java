package org.pickmeup.app.forgery;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.running.RunningApp;

/** Nobody speaks as somebody else, and the ride that goes on meanwhile is none the worse for it. */
class HiveMqForgeryIT implements Connecting, ConnectingUnasked, Listening, Speaking, Intruding, Pretending, Calling {

    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        stage = new Stage(RunningApp.start(data, "--pickmeup.broker.engine=hivemq"));
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
