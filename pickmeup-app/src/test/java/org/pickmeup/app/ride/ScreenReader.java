package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.List;

/** What somebody hears who does not see the page: whatever its live regions say, in that order. */
final class ScreenReader {

    private static final String LISTEN = """
            window.heard = [];
            document.addEventListener('DOMContentLoaded', () => {
              const live = '[aria-live], [role=status], [role=alert], [role=log]';
              new MutationObserver(changes => {
                const regions = changes.map(({ target }) => (target.closest ? target : target.parentElement)?.closest(live));
                for (const region of new Set(regions)) {
                  if (region?.checkVisibility() && region.textContent.trim()) {
                    window.heard.push(region.textContent.trim());
                  }
                }
              }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden'] });
            });""";

    private final Page page;

    private ScreenReader(Page page) {
        this.page = page;
    }

    /** Listens to a page from its next load on. */
    static ScreenReader of(Page page) {
        page.addInitScript(LISTEN);
        return new ScreenReader(page);
    }

    void hears(String words) {
        await().untilAsserted(() ->
                assertThat(heard()).anySatisfy(said -> assertThat(said).contains(words)));
    }

    @SuppressWarnings("unchecked")
    private List<String> heard() {
        return (List<String>) page.evaluate("window.heard");
    }
}
