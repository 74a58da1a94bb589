package org.pickmeup.app.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One person's browser: cookies and storage of its own, and a record of whatever its console says. An error there, a
 * violation of the Content-Security-Policy among them, fails the test unless it is {@linkplain #tolerate expected}.
 */
public final class Window {

    private final String owner;
    private final NewContextOptions options;
    private final BrowserContext context;
    private final Page page;
    private final List<String> console = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<Pattern> tolerated = new ArrayList<>();

    Window(String owner, NewContextOptions options, BrowserContext context) {
        this.owner = owner;
        this.options = options;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            console.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
            if (message.type().equals("error")) {
                errors.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> {
            console.add("uncaught: " + error);
            errors.add(error);
        });
    }

    public Page page() {
        return page;
    }

    /** Expects errors that match, such as those of a connection that the test itself cuts. */
    public void tolerate(String pattern) {
        tolerated.add(Pattern.compile(pattern));
    }

    /** A second tab beside this one. */
    Window newTab() {
        return new Window(owner, options, context);
    }

    /** How a browser is opened that keeps what this one keeps for good. */
    NewContextOptions copy() {
        return options.setStorageState(context.storageState());
    }

    /** Closes the tab and forgets its storage without a word to the page's scripts, as a phone out of battery does. */
    public void close() {
        context.close();
    }

    List<String> unexpectedErrors() {
        return errors.stream()
                .filter(error -> tolerated.stream()
                        .noneMatch(pattern -> pattern.matcher(error).find()))
                .map(error -> owner + ": " + error)
                .toList();
    }

    void keepEvidence(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(owner + ".console.txt"), console);
            if (!page.isClosed()) {
                Files.writeString(folder.resolve(owner + ".html"), page.content());
                page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(owner + ".png")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
