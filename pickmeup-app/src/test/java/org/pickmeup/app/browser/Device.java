package org.pickmeup.app.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/** What somebody holds in their hand or has on their desk. */
public enum Device {
    PHONE(390, 844),
    DESKTOP(1280, 800);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The other one of the two. */
    public Device other() {
        return this == PHONE ? DESKTOP : PHONE;
    }

    int heightAt(int scaledWidth) {
        return height * scaledWidth / width;
    }

    NewContextOptions options() {
        boolean phone = this == PHONE;
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(phone)
                .setHasTouch(phone)
                .setDeviceScaleFactor(phone ? 2 : 1)
                // The servers of tests have made their certificates themselves.
                .setIgnoreHTTPSErrors(true)
                .setLocale("en-US");
    }
}
