package org.pickmeup.app.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One part of PickMeUp as a process of its own, started from the jar that its module has made. */
public final class JarProcess implements Site, AutoCloseable {

    static {
        Patience.begins();
    }

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String part;
    private final int port = FreePort.find();
    private final Path log;
    private final Process process;

    /**
     * @param part its module without {@code pickmeup-}
     * @param folder where its data and its log go
     */
    public JarProcess(String part, Path folder, String... properties) throws IOException {
        this.part = part;
        this.log = folder.resolve(part + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar(part).toString(),
                "--server.port=" + port,
                "--pickmeup.data-dir=" + folder.resolve("data")));
        command.addAll(List.of(properties));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** For what two processes have to know before they start. */
    public static int freePort() {
        return FreePort.find();
    }

    private static Path jar(String part) throws IOException {
        Path target = Path.of("..", "pickmeup-" + part, "target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("pickmeup-%s is not packaged".formatted(part)));
        }
    }

    @Override
    public String url(String path) {
        return "http://localhost:%d%s".formatted(port, path);
    }

    public JarProcess healthy() {
        await().atMost(LONGEST_START)
                .alias(part)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("%s has ended: %s".formatted(part, log()));
                    }
                    if (get("/actuator/health").statusCode() != 200) {
                        throw new AssertionError("%s is not well yet: %s".formatted(part, log()));
                    }
                });
        return this;
    }

    /** What it has logged so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(), path, headers);
    }

    public HttpResponse<String> put(String path, String json, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json"),
                path,
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.uri(URI.create(url(path))).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
