package org.pickmeup.app.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/** What people see, saved for people to look at. */
public final class Screens {

    private static final Path ALL = Path.of("target", "screens");
    private static final Path README = Path.of("..", "docs", "screens");

    private Screens() {}

    public static void keep(Window window, String name) {
        save(window, ALL.resolve(name + ".png"));
    }

    /** With {@code -Dpickmeup.screens.update=true} this is also the picture in the README. */
    public static void keepForReadme(Window window, String name) {
        keep(window, name);
        if (Boolean.getBoolean("pickmeup.screens.update")) {
            save(window, README.resolve(name + ".png"));
        }
    }

    private static void save(Window window, Path file) {
        window.page().screenshot(new ScreenshotOptions().setPath(file));
    }
}
