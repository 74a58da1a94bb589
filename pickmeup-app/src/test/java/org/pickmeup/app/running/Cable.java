package org.pickmeup.app.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The network between one browser and the web server, which can be cut: pages, API and MQTT all go through it. */
public final class Cable implements Site, AutoCloseable {

    private final ServerSocket end;
    private final int server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean cut;

    private Cable(ServerSocket end, int server) {
        this.end = end;
        this.server = server;
    }

    public static Cable to(RunningApp app) {
        try {
            Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), app.httpPort());
            cable.threads.execute(cable::accept);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String url(String path) {
        return "http://localhost:" + end.getLocalPort() + path;
    }

    /** Breaks every connection off, and lets no other one be made. */
    public void cut() {
        cut = true;
        connections.forEach(Cable::hangUp);
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        end.close();
        cut();
        threads.shutdownNow();
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                connect(end.accept());
            } catch (IOException e) {
                // Closed at the end of the test, or a browser that has thought better of it.
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        connections.add(browser);
        if (cut) {
            hangUp(browser);
            return;
        }
        Socket web = new Socket(InetAddress.getLoopbackAddress(), server);
        connections.add(web);
        threads.execute(() -> carry(browser, web));
        threads.execute(() -> carry(web, browser));
        if (cut) {
            hangUp(browser);
            hangUp(web);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (SocketException e) {
            // One of the two has hung up: so does the other.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connections.remove(from);
            connections.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
