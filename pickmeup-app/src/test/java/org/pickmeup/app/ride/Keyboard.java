package org.pickmeup.app.ride;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody's only way to use a page. */
final class Keyboard {

    /** More than any page has to walk through. */
    private static final int STEPS = 60;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Walks on with Tab until the focus is there, and fails if it never comes there. */
    void goesTo(String selector) {
        page.waitForSelector(selector + ":enabled");
        List<String> walked = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (isAt(selector)) {
                return;
            }
            page.keyboard().press("Tab");
            walked.add(focused());
        }
        throw new AssertionError("Tab does not lead to " + selector + ", but to " + walked);
    }

    void types(String selector, String text) {
        goesTo(selector);
        page.keyboard().type(text);
    }

    void presses(String selector, String key) {
        goesTo(selector);
        page.keyboard().press(key);
    }

    void presses(String key) {
        page.keyboard().press(key);
    }

    private boolean isAt(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private String focused() {
        return (String) page.evaluate("document.activeElement.id || document.activeElement.outerHTML.slice(0, 80)");
    }
}
