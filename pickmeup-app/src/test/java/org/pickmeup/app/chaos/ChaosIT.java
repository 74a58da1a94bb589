package org.pickmeup.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The short form of the chaos run, with the modules' own jars: they are packaged before this module's tests. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "The script is for Bash 5")
class ChaosIT {

    private static final int LONGEST_MINUTES = 10;

    @Test
    void noRideIsLostDoubledOrStuckWhileBrokerAndBackendAreKilled() throws IOException, InterruptedException {
        Path output = Files.createTempFile("chaos", ".log");
        Process script = new ProcessBuilder(
                        "bash", "../scripts/chaos",
                        "--rides", "24",
                        "--kills", "3",
                        "--at-once", "4",
                        "--ride-time", "3s",
                        "--seed", "5",
                        "--logs", "target/chaos")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = script.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);

            assertThat(ended).as("an end of the run").isTrue();
            assertThat(script.exitValue()).as(() -> text(output)).isZero();
            assertThat(output).content().contains("lost=0 doubled=0 stuck=0");
        } finally {
            script.destroy();
            script.waitFor();
            Files.delete(output);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
