package org.pickmeup.app.clients2014;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pickmeup.app.browser.Installed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who follows the page of the docs: one terminal listens, another one runs the other commands. */
final class Guide implements AutoCloseable {

    static final String MISSING = "mosquitto_pub and mosquitto_sub are not on the PATH";

    private static final Logger log = LoggerFactory.getLogger(Guide.class);
    private static final Path PAGE = Path.of("..", "docs", "2014-clients.md");
    private static final int PATIENCE_SECONDS = 60;

    private final String page;
    private final Path settings;
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private Process listener;

    private Guide(String page, Path settings) {
        this.page = page;
        this.settings = settings;
    }

    /** Whether the commands are installed. Where they are required and are not, that is an error. */
    static boolean canBeFollowed() {
        if (Installed.mosquittoClients()) {
            return true;
        }
        if (Installed.isRequired()) {
            throw new IllegalStateException("These tests are required, but " + MISSING);
        }
        log.warn("The clients of 2014 are skipped: {}", MISSING);
        return false;
    }

    static Guide open(Path folder, String brokerUrl) throws IOException {
        URI broker = URI.create(brokerUrl);
        Path settings = Files.createDirectory(folder.resolve("settings"));
        for (String program : List.of("mosquitto_pub", "mosquitto_sub")) {
            Files.writeString(
                    settings.resolve(program), "-h %s\n-p %d\n".formatted(broker.getHost(), broker.getPort()));
        }
        return new Guide(Files.readString(PAGE), settings);
    }

    /** Leaves a command running in the first terminal. */
    void listen(String name) throws IOException {
        listener = shell("exec " + command(name));
        BufferedReader output = listener.inputReader();
        new Thread(() -> output.lines().forEach(shown::add), name).start();
    }

    /** Runs commands in the second terminal to their end. */
    void run(String name) throws IOException, InterruptedException {
        Process process = shell(command(name));
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(name).isTrue();
        assertThat(new String(process.getInputStream().readAllBytes())).as(name).isEmpty();
        assertThat(process.exitValue()).as(name).isZero();
    }

    /** Waits until the first terminal shows a message on that topic that contains that text. */
    void sees(String topic, String text) {
        await().untilAsserted(
                        () -> assertThat(shown).anyMatch(line -> line.startsWith(topic + " ") && line.contains(text)));
    }

    /** Closes the first terminal without a word to the broker. */
    void pullThePlug() {
        listener.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        if (listener != null) {
            listener.destroy();
            listener.waitFor();
        }
    }

    private Process shell(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
        builder.environment().put("XDG_CONFIG_HOME", settings.toString());
        return builder.start();
    }

    /** The fenced block of the page that bears this name after its language. */
    private String command(String name) {
        Matcher block = Pattern.compile("(?ms)^```sh " + name + "$\n(.*?)^```$").matcher(page);
        assertThat(block.find()).as("a block named %s in %s", name, PAGE).isTrue();
        return block.group(1);
    }
}
