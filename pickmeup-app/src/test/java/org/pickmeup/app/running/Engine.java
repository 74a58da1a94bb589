package org.pickmeup.app.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The brokers that a ride must work on. */
public enum Engine {
    HIVEMQ,
    MOQUETTE,
    /** None of our own: a broker that was there before. */
    MOSQUITTO;

    /** The application on this broker. */
    public RunningApp start(Path folder) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        if (this == MOSQUITTO) {
            Mosquitto mosquitto = Mosquitto.start(folder);
            try {
                return RunningApp.start(
                                data, "--pickmeup.broker.engine=none", "--pickmeup.broker.url=" + mosquitto.url())
                        .andAfterwards(mosquitto::close);
            } catch (RuntimeException e) {
                mosquitto.close();
                throw e;
            }
        }
        return RunningApp.start(data, "--pickmeup.broker.engine=" + name().toLowerCase(Locale.ROOT));
    }
}
