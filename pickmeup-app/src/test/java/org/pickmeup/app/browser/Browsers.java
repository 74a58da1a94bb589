package org.pickmeup.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
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
        return open(
                owner, device.options().setGeolocation(position).setPermissions(List.of("geolocation", "microphone")));
    }

    /** A window of somebody whose browser speaks another language, such as {@code es-UY}. */
    public Window open(String owner, Device device, Geolocation position, String locale) {
        NewContextOptions options = device.options().setLocale(locale).setGeolocation(position);
        return open(owner, options.setPermissions(List.of("geolocation", "microphone")));
    }

    /** A window of somebody who has answered no question for permission. */
    public Window open(String owner, Device device) {
        return open(owner, device.options());
    }

    /** Another browser of the same person, or the same one opened again: it has what browsers keep when tabs are closed. */
    public Window openAgain(String owner, Window before) {
        return open(owner, before.copy());
    }

    public Window openTab(Window beside) {
        return remember(beside.newTab());
    }

    private Window open(String owner, NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        return remember(new Window(owner, options, context));
    }

    private Window remember(Window window) {
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
