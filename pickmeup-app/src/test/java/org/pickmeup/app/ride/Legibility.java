package org.pickmeup.app.ride;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page can be read and used by somebody who needs letters twice as large (WCAG 1.4.4). */
final class Legibility {

    private static final String ENLARGE = """
            size => new Promise(done => {
              document.documentElement.style.fontSize = size;
              requestAnimationFrame(() => requestAnimationFrame(done));
            })""";

    /** What sticks out of the window, and texts that are cut off. */
    private static final String LOST = """
            () => {
              const name = element => element.id || element.className || element.tagName;
              const lost = [];
              if (document.scrollingElement.scrollWidth > innerWidth) {
                lost.push('the page scrolls sideways');
              }
              for (const element of document.querySelectorAll('main *, dialog *, header *')) {
                if (!element.checkVisibility({ opacityProperty: true }) || element.closest('.visually-hidden, .leaflet-container, svg')) {
                  continue;
                }
                const { left, right, width } = element.getBoundingClientRect();
                const rolls = element.closest('.quick, [data-scrolls]');
                if (width > 0 && !rolls && (left < -1 || right > innerWidth + 1)) {
                  lost.push(`${name(element)} sticks out: ${left} to ${right}`);
                }
                const hides = ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
                const text = [...element.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.textContent.trim());
                if (text && hides && element.scrollWidth > element.clientWidth + 1) {
                  lost.push(`${name(element)} is cut off: ${element.textContent.trim()}`);
                }
              }
              return lost;
            }""";

    private Legibility() {}

    /** What gets lost when the letters of a page are twice as large. */
    @SuppressWarnings("unchecked")
    static List<String> lostAtTwiceTheSize(Page page) {
        page.evaluate(ENLARGE, "200%");
        List<String> lost = (List<String>) page.evaluate(LOST);
        page.evaluate(ENLARGE, "");
        return lost;
    }
}
