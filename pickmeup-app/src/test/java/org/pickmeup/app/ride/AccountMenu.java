package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The menu behind one's own picture: the rides so far, the settings, the way out. */
final class AccountMenu {

    private final PersonPage page;

    AccountMenu(PersonPage page) {
        this.page = page;
    }

    void opens() {
        page.find("#account > summary").click();
        assertThat(page.find("#account")).hasAttribute("open", "");
    }

    void closes() {
        page.find("#account > summary").click();
        assertThat(page.find("#account")).not().hasAttribute("open", "");
    }

    void opensHistory() {
        chooses("[data-opens=history]");
        assertThat(page.find("#history")).isVisible();
        assertThat(page.find("#history-rides")).hasAttribute("aria-busy", "false");
    }

    /** Of the last ride in the history. */
    void opensReceipt() {
        page.find("#history-rides a").first().click();
        assertThat(page.find("#receipt-paper")).isVisible();
    }

    void opensSettings() {
        chooses("#settings-open");
        assertThat(page.find("#settings")).isVisible();
    }

    void closesWithEscape(String dialog) {
        page.page.keyboard().press("Escape");
        assertThat(page.find(dialog)).isHidden();
    }

    void signsOut() {
        chooses("#sign-out");
        page.isAt("signed-out");
    }

    private void chooses(String item) {
        opens();
        page.find("#account " + item).click();
    }
}
