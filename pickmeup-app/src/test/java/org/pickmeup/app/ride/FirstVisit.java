package org.pickmeup.app.ride;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a browser loads that has never been here, as it came over the wire. */
final class FirstVisit {

    private final Map<String, String> paths = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    private FirstVisit() {}

    /** Watches what the page loads from now on. */
    static FirstVisit of(Page page) {
        var visit = new FirstVisit();
        var devTools = page.context().newCDPSession(page);
        devTools.send("Network.enable");
        devTools.on("Network.responseReceived", event -> {
            var url = event.getAsJsonObject("response").get("url").getAsString();
            visit.paths.put(id(event), url.startsWith("http") ? URI.create(url).getPath() : url);
        });
        devTools.on(
                "Network.loadingFinished",
                event -> visit.answers.put(
                        id(event), event.get("encodedDataLength").getAsInt()));
        return visit;
    }

    /** Bytes of the answers, compressed and with their headers, without those under a path. */
    int bytesBeside(String folder) {
        return answers.entrySet().stream()
                .filter(answer -> !paths.getOrDefault(answer.getKey(), folder).startsWith(folder))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    boolean has(String path) {
        return paths.containsValue(path);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
