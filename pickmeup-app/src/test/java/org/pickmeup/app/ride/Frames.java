package org.pickmeup.app.ride;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;

/** How evenly a page draws, and what that costs; prints what it finds. */
final class Frames {

    private static final String WATCH = """
            seconds => new Promise(resolve => {
                const gaps = [];
                let last = performance.now();
                const end = last + seconds * 1000;
                const frame = now => {
                    gaps.push(now - last);
                    last = now;
                    if (now < end) {
                        requestAnimationFrame(frame);
                        return;
                    }
                    gaps.sort((a, b) => a - b);
                    const at = share => gaps[Math.floor(gaps.length * share)].toFixed(1);
                    resolve(`${(gaps.length / seconds).toFixed(1)} frames a second, half within ${at(0.5)} ms, 95 % ${at(0.95)} ms, 99 % ${at(0.99)} ms`);
                };
                requestAnimationFrame(frame);
            })""";

    private final Page page;
    private final CDPSession devTools;

    Frames(Page page) {
        this.page = page;
        devTools = page.context().newCDPSession(page);
        devTools.send("Performance.enable", parameter("timeDomain", "threadTicks"));
    }

    void slowDown(int times) {
        devTools.send("Emulation.setCPUThrottlingRate", parameter("rate", times));
    }

    /**
     * Milliseconds between frames, as the page's scripts are called for them, the processor time of the page's thread, and the
     * memory of its scripts.
     */
    void report(String what, int seconds) {
        double before = metric("TaskDuration");
        Object figures = page.evaluate(WATCH, seconds);
        double milliseconds = (metric("TaskDuration") - before) * 1000 / seconds;
        devTools.send("HeapProfiler.collectGarbage");
        System.out.printf(
                "%s: %s; thread busy for %.0f ms of each second; %.0f MB of heap%n",
                what, figures, milliseconds, metric("JSHeapUsedSize") / 1e6);
    }

    private double metric(String name) {
        for (JsonElement metric : devTools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("Chromium does not tell " + name);
    }

    private static JsonObject parameter(String name, Object value) {
        return new Gson().toJsonTree(Map.of(name, value)).getAsJsonObject();
    }
}
