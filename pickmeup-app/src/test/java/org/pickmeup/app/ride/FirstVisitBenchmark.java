package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.RunningApp;

/** How soon somebody sees something who has never been here: see docs/benchmarks.md. No part of the build: it measures time. */
@BrowserTest
class FirstVisitBenchmark {

    private static final int ROUNDS = 7;
    private static final int SLOWER = 4;
    private static final String FIRST_PAINT =
            "Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)";

    @ParameterizedTest
    @EnumSource
    void untilTheFirstPaint(Net net, @TempDir Path data, Browsers browsers) {
        try (var app = RunningApp.start(data)) {
            visit(app, net, browsers, 0); // warms the server up
            int[] paints = IntStream.rangeClosed(1, ROUNDS)
                    .map(round -> visit(app, net, browsers, round))
                    .sorted()
                    .toArray();
            System.out.printf(
                    "%s: first paint after %d ms (%d to %d)%n", net, paints[ROUNDS / 2], paints[0], paints[ROUNDS - 1]);
        }
    }

    private static int visit(RunningApp app, Net net, Browsers browsers, int round) {
        var window = browsers.open("Visitor" + round, Device.PHONE);
        Page page = window.page();
        net.slowDown(page.context().newCDPSession(page));
        page.navigate(app.url("/passenger"));
        assertThat(page.locator("#sign-in")).isEnabled();
        var paint = ((Number) page.evaluate(FIRST_PAINT)).intValue();
        window.close();
        return paint;
    }

    enum Net {
        NONE(0, -1),
        /** As Lighthouse has a phone at 4G's slow end. */
        FAST_3G(150, 1_600_000),
        /** As Chromium's own developer tools have it. */
        CHROMIUM_FAST_3G(562.5, 1_440_000);

        private final double latency;
        private final double bitsPerSecond;

        Net(double latency, double bitsPerSecond) {
            this.latency = latency;
            this.bitsPerSecond = bitsPerSecond;
        }

        private void slowDown(CDPSession devTools) {
            var conditions = new JsonObject();
            conditions.addProperty("offline", false);
            conditions.addProperty("latency", latency);
            conditions.addProperty("downloadThroughput", bitsPerSecond < 0 ? -1 : bitsPerSecond / 8);
            conditions.addProperty("uploadThroughput", bitsPerSecond < 0 ? -1 : bitsPerSecond / 16);
            devTools.send("Network.enable");
            devTools.send("Network.emulateNetworkConditions", conditions);
            var processor = new JsonObject();
            processor.addProperty("rate", SLOWER);
            devTools.send("Emulation.setCPUThrottlingRate", processor);
        }
    }
}
