package org.pickmeup.app.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that the tests use and do not bring along. */
public final class Installed {

    private Installed() {}

    public static Optional<Path> chromium() {
        return onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    public static Optional<Path> node() {
        return onPath("node", "nodejs");
    }

    /** Debian keeps it in /usr/sbin, which is not on every PATH. */
    public static Optional<Path> mosquitto() {
        return onPath("mosquitto")
                .or(() -> Stream.of(Path.of("/usr/sbin/mosquitto"))
                        .filter(Files::isExecutable)
                        .findFirst());
    }

    /** Whether the commands are there to publish and to subscribe from a shell. */
    public static boolean mosquittoClients() {
        return onPath("mosquitto_pub").isPresent() && onPath("mosquitto_sub").isPresent();
    }

    /** Whether a missing program fails a test instead of skipping it. */
    public static boolean isRequired() {
        return "required".equals(System.getProperty("pickmeup.e2e"));
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
