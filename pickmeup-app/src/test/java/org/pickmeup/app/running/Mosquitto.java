package org.pickmeup.app.running;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.pickmeup.app.browser.Installed;
import org.pickmeup.broker.access.MosquittoAcl;

/** The Mosquitto that is installed, as somebody would run it who has a broker already. */
public final class Mosquitto implements AutoCloseable {

    private final int port;
    private final Process process;

    private Mosquitto(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Skips the calling test where Mosquitto is not installed, unless the tests of this kind are required. */
    public static Mosquitto start(Path folder) {
        if (!Installed.isRequired()) {
            assumeThat(Installed.mosquitto()).as("an installed Mosquitto").isPresent();
        }
        Path program = Installed.mosquitto()
                .orElseThrow(() -> new IllegalStateException("This test is required, but Mosquitto is not installed"));
        try {
            int port = FreePort.find();
            Path acl = Files.writeString(folder.resolve("acl"), MosquittoAcl.text());
            // Where it is started by root it would become somebody who cannot read the folder.
            Path configuration = Files.writeString(folder.resolve("mosquitto.conf"), """
                    listener %d 127.0.0.1
                    allow_anonymous true
                    acl_file %s
                    user root
                    persistence false
                    """.formatted(port, acl));
            Process process = new ProcessBuilder(program.toString(), "-c", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("mosquitto.log").toFile())
                    .start();
            Mosquitto mosquitto = new Mosquitto(port, process);
            await().until(mosquitto::listens);
            return mosquitto;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "tcp://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
