package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.RunningApp;

/** A page outlives its tokens. */
@BrowserTest
class SessionIT {

    private static final Duration LIFETIME = Duration.ofSeconds(6);

    private static final String PRESENCE = "pickmeup/passengers/Ana";

    @AutoClose
    private RunningApp app;

    private final AtomicInteger connections = new AtomicInteger();
    private Window phone;
    private PassengerPage ana;

    @BeforeEach
    void comeOnline(@TempDir Path data, Browsers browsers) {
        app = RunningApp.startOnFixedPort(data, "--pickmeup.session.lifetime=" + LIFETIME.toSeconds() + "s");
        phone = browsers.open("Ana", Device.PHONE, Places.PLAZA);
        phone.page().onWebSocket(socket -> connections.incrementAndGet());
        ana = new PassengerPage(phone);
        ana.comesOnline(app, "Ana");
        ana.isConnected();
    }

    @Test
    void renewsItsTokenWithoutANewConnectionAndComesBackWithTheNewOne() {
        int before = connections.get();
        Instant end = expiry();
        await().atMost(LIFETIME.multipliedBy(10)).until(() -> expiry().isAfter(end.plus(LIFETIME.multipliedBy(3))));
        ana.isConnected();
        assertThat(connections).hasValue(before);

        phone.tolerate("WebSocket connection");
        // While the machine is busy a token may end that is this short.
        phone.tolerate("status of 401");
        app.broker().stop();
        ana.isDisconnected();
        app.broker().start();
        ana.isConnected();
        ana.choosesDestination();
        ana.requestsRide();
    }

    @Test
    void leavesTheBrokerGivesTheNameBackAndKeepsNothingOfTheSession() {
        Observer observer = app.observe();
        await().until(() -> observer.retained(PRESENCE).isPresent());
        ana.account.signsOut();
        await().until(() -> observer.retained(PRESENCE).isEmpty());
        assertThat(ana.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('token:')).length"))
                .isEqualTo(0);
        ana.signsIn("Ana", Pictures.face(0xC2410C));
        ana.isAt("home");
    }

    private Instant expiry() {
        return Instant.parse(
                (String) phone.page().evaluate("JSON.parse(sessionStorage['passenger:session']).expiresAt"));
    }
}
