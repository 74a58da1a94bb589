package org.pickmeup.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pickmeup.web.WebApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "pickmeup.limits.trusted=",
            "pickmeup.limits.http.connections=3",
            "pickmeup.limits.http.connect-timeout=2s"
        })
class GatewayLimitsTest {

    private static final int POLICY_VIOLATION = 1008;
    private static final byte CONNECT = 0x10;

    private static FakeBroker broker;

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = new FakeBroker();
    }

    @AfterAll
    static void stopBroker() throws IOException {
        broker.close();
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("pickmeup.broker.url", () -> broker.url());
    }

    private double refused(String reason) {
        return meters.find("pickmeup.refused").tag("where", "gateway").tag("reason", reason).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void takesSoManyConnectionsFromAnAddress() throws Exception {
        List<Browser> browsers = new ArrayList<>();
        await().ignoreExceptions().untilAsserted(() -> {
            while (browsers.size() < 3) {
                Browser browser = Browser.connect(port, "mqtt");
                browser.send(CONNECT);
                assertThat(browser.closed).isNotDone();
                browsers.add(browser);
            }
            assertThat(browsers)
                    .allSatisfy(browser -> assertThat(browser.closed).isNotDone());
        });

        Browser oneTooMany = Browser.connect(port, "mqtt");
        assertThat(oneTooMany.closed.get(10, TimeUnit.SECONDS)).isEqualTo(POLICY_VIOLATION);
        assertThat(refused("address")).isPositive();

        browsers.forEach(Browser::leave);
        await().ignoreExceptions().untilAsserted(() -> {
            Browser next = Browser.connect(port, "mqtt");
            next.send(CONNECT);
            next.leave();
            assertThat(next.closed.get(10, TimeUnit.SECONDS)).isNotEqualTo(POLICY_VIOLATION);
        });
    }

    @Test
    void hangsUpOnABrowserThatSaysNothing() throws Exception {
        Browser silent = Browser.connect(port, "mqtt");
        assertThat(silent.closed.get(10, TimeUnit.SECONDS)).isEqualTo(POLICY_VIOLATION);
        assertThat(refused("silent")).isEqualTo(1);
    }

    @Test
    void countsPagesOfOtherOrigins() {
        double before = refused("origin");
        assertThatThrownBy(() -> Browser.connectFrom("https://evil.example.com", port))
                .hasStackTraceContaining("403");
        assertThat(refused("origin")).isEqualTo(before + 1);
    }
}
