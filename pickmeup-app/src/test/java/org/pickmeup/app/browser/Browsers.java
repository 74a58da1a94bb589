package org.pickmeup.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the windows of one test, and closes them after it. */
public final class Browsers {

    private final Browser chromium;
    private final List<Window> windows = new ArrayList<>();

    Browsers(Browser chromium) {
        this.chromium = chromium;
    }

    /** A window of somebody who lets the page use position and microphone. */
    public Window open(String owner, Device device, Geolocation position) {
        return remember(
                owner,
                chromium.newContext(device.options()
                        .setGeolocation(position)
                        .setPermissions(List.of("geolocation", "microphone"))));
    }

    /** A window of somebody who has answered no question for permission. */
    public Window open(String owner, Device device) {
        return remember(owner, chromium.newContext(device.options()));
    }

    private Window remember(String owner, BrowserContext context) {
        context.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        Window window = new Window(owner, context);
        windows.add(window);
        return window;
    }

    List<String> unexpectedErrors() {
        return windows.stream()
                .flatMap(window -> window.unexpectedErrors().stream())
                .toList();
    }

    void keepEvidence(Path folder) {
        windows.forEach(window -> window.keepEvidence(folder));
    }

    void close() {
        windows.forEach(Window::close);
    }
}
