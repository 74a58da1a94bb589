package org.pickmeup.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.web.WebApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "pickmeup.gateway.allowed-origins=https://*.example.org",
            "pickmeup.gateway.send-timeout=5s",
            "pickmeup.limits.http.connect-timeout=10m"
        })
class MqttGatewayTest {

    /** Far more than all buffers of two connections hold, the kernel's included. */
    private static final int A_LOT = 64 * 1024 * 1024;

    private static final int MESSAGE = 64 * 1024;

    private static FakeBroker broker;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("pickmeup.broker.url", () -> broker == null ? "" : broker.url());
    }

    @BeforeEach
    void startBroker() throws IOException {
        broker = new FakeBroker();
    }

    @AfterEach
    void stopBroker() throws IOException {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt", "mqttv3.1"})
    void answersWithTheSubprotocolThatIsAskedFor(String subprotocol) throws Exception {
        assertThat(Browser.connect(port, subprotocol).subprotocol()).isEqualTo(subprotocol);
    }

    @Test
    void passesLargeMessagesInFragmentsBothWays() throws Exception {
        var message = new byte[1024 * 1024];
        new Random(1).nextBytes(message);
        var browser = Browser.connect(port, "mqtt");
        var connection = broker.accept();

        for (int sent = 0; sent < message.length; sent += MESSAGE) {
            var fragment = Arrays.copyOfRange(message, sent, sent + MESSAGE);
            browser.send(fragment, sent + MESSAGE == message.length).get(10, TimeUnit.SECONDS);
        }
        assertThat(connection.getInputStream().readNBytes(message.length)).isEqualTo(message);

        connection.getOutputStream().write(message);
        await().until(() -> browser.receivedBytes.get() == message.length);
        assertThat(browser.received()).isEqualTo(message);
    }

    @Test
    void refusesText() throws Exception {
        var browser = Browser.connect(port, "mqtt");
        browser.sendText("CONNECT");
        assertThat(browser.closed.get(5, TimeUnit.SECONDS)).isEqualTo(1003);
        assertThat(broker.accept().getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void tellsTheBrowserToTryLaterWhenThereIsNoBroker() throws Exception {
        broker.close();
        var browser = Browser.connect(port, "mqtt");
        assertThat(browser.closed.get(5, TimeUnit.SECONDS)).isEqualTo(1013);
    }

    @Test
    void tellsTheBrowserWhenTheBrokerEndsTheConnection() throws Exception {
        var browser = Browser.connect(port, "mqtt");
        var connection = broker.accept();
        connection.getOutputStream().write(new byte[] {0x20, 2, 0, 5});
        connection.close();
        assertThat(browser.closed.get(5, TimeUnit.SECONDS)).isEqualTo(1011);
        assertThat(browser.received()).containsExactly(0x20, 2, 0, 5);
    }

    @Test
    void makesUpNoGoodbyeForABrowserThatVanishes() throws Exception {
        var browser = Browser.connect(port, "mqtt");
        var connection = broker.accept();
        browser.send((byte) 1, (byte) 2, (byte) 3);
        assertThat(connection.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);
        browser.vanish();
        assertThat(connection.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void passesOnTheLastWordsOfABrowserThatLeaves() throws Exception {
        var browser = Browser.connect(port, "mqtt");
        browser.send((byte) 0xE0, (byte) 0);
        browser.leave();
        var connection = broker.accept();
        assertThat(connection.getInputStream().readAllBytes()).containsExactly(0xE0, 0);
    }

    @Test
    void readsNoMoreFromTheBrokerThanASlowBrowserTakes() throws Exception {
        var browser = Browser.connectWithoutReading(port);
        var connection = broker.accept();
        var written = new AtomicLong();
        var writer = CompletableFuture.runAsync(() -> write(connection, written));

        awaitStandstill(written);
        assertThat(written.get()).isLessThan(A_LOT / 2);

        browser.startReading();
        writer.get(30, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(30)).until(() -> browser.receivedBytes.get() == A_LOT);
    }

    @Test
    void readsNoMoreFromTheBrowserThanASlowBrokerTakes() throws Exception {
        var browser = Browser.connect(port, "mqtt");
        var connection = broker.accept();
        var sent = new AtomicLong();
        var sender = CompletableFuture.runAsync(() -> {
            while (sent.get() < A_LOT) {
                browser.send(new byte[MESSAGE], true).join();
                sent.addAndGet(MESSAGE);
            }
        });

        awaitStandstill(sent);
        assertThat(sent.get()).isLessThan(A_LOT / 2);

        assertThat(connection.getInputStream().readNBytes(A_LOT)).hasSize(A_LOT);
        sender.get(30, TimeUnit.SECONDS);
    }

    @Test
    void givesUpABrokerThatTakesNothing() throws Exception {
        var browser = Browser.connect(port, "mqtt");
        broker.accept();
        CompletableFuture.runAsync(() -> {
            for (int sent = 0; sent < A_LOT; sent += MESSAGE) {
                browser.send(new byte[MESSAGE], true).join();
            }
        });
        assertThat(browser.closed.get(20, TimeUnit.SECONDS)).isEqualTo(1011);
    }

    @Test
    void keepsPagesOfOtherOriginsOut() throws Exception {
        assertThatThrownBy(() -> Browser.connectFrom("https://evil.example.com", port))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .hasStackTraceContaining("403");
        assertThat(Browser.connectFrom("http://localhost:" + port, port).subprotocol())
                .isEqualTo("mqtt");
        assertThat(Browser.connectFrom("https://rides.example.org", port).subprotocol())
                .isEqualTo("mqtt");
    }

    private static void write(Socket connection, AtomicLong written) {
        try {
            while (written.get() < A_LOT) {
                connection.getOutputStream().write(new byte[MESSAGE]);
                written.addAndGet(MESSAGE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitStandstill(AtomicLong counter) {
        var last = new AtomicLong();
        await().pollInterval(Duration.ofMillis(400))
                .until(() -> counter.get() > 0 && last.getAndSet(counter.get()) == counter.get());
    }
}
