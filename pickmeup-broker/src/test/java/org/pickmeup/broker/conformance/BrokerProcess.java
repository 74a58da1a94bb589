package org.pickmeup.broker.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pickmeup.broker.BrokerApplication;

/** The broker as a process of its own, which can be killed. */
record BrokerProcess(Process process, int port) implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("listens for MQTT on port (\\d+)");

    /** Starts it and returns when it listens. */
    static BrokerProcess start(Path data, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dspring.main.web-application-type=none",
                "-Dpickmeup.broker.port=0",
                "-Dpickmeup.broker.websocket-port=0",
                "-Dpickmeup.data-dir=" + data,
                BrokerApplication.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return new BrokerProcess(process, Integer.parseInt(listens.group(1)));
            }
        }
        throw new IOException("the broker did not start, exit code %d:%n%s".formatted(process.waitFor(), said));
    }

    /** Ends it at once: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and waits for that: SIGTERM. @return the exit code */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the broker did not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
