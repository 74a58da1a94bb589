package org.pickmeup.app.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotScale;
import java.nio.file.Path;

/** What people see, saved for people to look at. */
public final class Screens {

    static final Path ALL = Path.of("target", "screens");
    static final Path DOCUMENTED = Path.of("..", "docs", "screens");

    private Screens() {}

    public static void keep(Window window, String name) {
        save(window, ALL.resolve(name + ".png"));
    }

    /** With {@code -Dpickmeup.screens.update=true} this is also the picture in the README. */
    public static void keepForReadme(Window window, String name) {
        keep(window, name);
        if (isUpdate()) {
            save(window, DOCUMENTED.resolve(name + ".png"));
        }
    }

    /**
     * With {@code -Dpickmeup.screens.update=true} this is also a picture among the documents.
     *
     * @param file with its ending, which says what kind of picture it is
     */
    public static void keepForDocuments(Window window, String file) {
        save(window, ALL.resolve(file));
        if (isUpdate()) {
            save(window, DOCUMENTED.resolve(file));
        }
    }

    static boolean isUpdate() {
        return Boolean.getBoolean("pickmeup.screens.update");
    }

    private static void save(Window window, Path file) {
        window.page().screenshot(new ScreenshotOptions().setPath(file).setScale(ScreenshotScale.CSS));
    }
}
