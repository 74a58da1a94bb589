package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.Site;

/** Both phones on a stage, and the story that plays itself on them. */
final class StoryPage {

    /** How long a step may take that drives a car somewhere. */
    private static final double LONG = 120_000;

    /** Writes down what is told, and pauses at the steps that are to be looked at. */
    private static final String WATCH = """
            stops => {
              const story = document.querySelector('#story');
              const told = { steps: [], captions: [], plugs: [], queues: [] };
              const last = (list, entry) => entry && list.at(-1) !== entry && list.push(entry);
              const look = () => {
                const { step } = story.dataset;
                if (step && told.steps.at(-1) !== step) {
                  told.steps.push(step);
                  if (stops.includes(step)) {
                    document.querySelector('#story-play').click();
                  }
                }
                last(told.captions, document.querySelector('#story-caption').textContent);
                last(told.queues, document.querySelector('#queues').textContent);
                const pulled = [...document.querySelectorAll('[data-plug][aria-pressed=true]')];
                last(told.plugs, pulled.map(plug => plug.dataset.plug).join());
              };
              new MutationObserver(look).observe(story, { attributes: true, childList: true, characterData: true, subtree: true });
              window.told = told;
            }""";

    private final Window window;
    private final Page page;

    StoryPage(Window window) {
        this.window = window;
        this.page = window.page();
    }

    void opens(Site site, String... stops) {
        page.navigate(site.url("/watch"));
        assertThat(page.locator("#plug-backend")).isVisible();
        page.evaluate(WATCH, stops);
    }

    /** By pulling a plug that is an operator's alone, and putting it back. */
    void signsInAsOperator(String token) {
        page.locator("#plug-backend").click();
        page.locator("#operator-token").fill(token);
        page.locator("#operator-form [type=submit]").click();
        isPulled("backend", true);
        page.locator("#plug-backend").click();
        isPulled("backend", false);
        page.evaluate("window.told.plugs.length = 0");
    }

    void showsTheDiagram() {
        page.locator("[data-view=diagram]").click();
        assertThat(page.locator("#diagram")).isVisible();
    }

    /** Scrolls the diagram to the last message of that kind. */
    void looksBackTo(String kind) {
        page.locator("#diagram")
                .getByText(kind, new Locator.GetByTextOptions().setExact(true))
                .last()
                .evaluate("drawn => drawn.scrollIntoView({ block: 'center' })");
    }

    void looksAtTheNewest() {
        page.locator("#diagram .newest").click();
        assertThat(page.locator("#diagram .newest")).isHidden();
    }

    void showsTheRows() {
        page.locator("[data-view=rows]").click();
        assertThat(page.locator("#rows")).isVisible();
    }

    void hurries() {
        page.locator("label[for=pace-fast]").click();
    }

    void plays() {
        page.locator("#story-play").click();
        assertThat(page.locator("#story")).hasAttribute("data-state", "playing");
    }

    /** By keyboard, wherever the focus is. */
    void goesOneStep() {
        page.keyboard().press("ArrowRight");
    }

    void jumpsTo(int phase) {
        page.keyboard().press(String.valueOf(phase));
    }

    /** Waits until the story is there, and holds; not where it is stuck. */
    void isAt(String step) {
        Locator there = page.locator("#story[data-step=" + step + "]");
        assertThat(there.or(page.locator("#story-stuck:visible"))).isVisible(new IsVisibleOptions().setTimeout(LONG));
        assertThat(page.locator("#story-stuck")).isHidden();
        assertThat(page.locator("#story")).hasAttribute("data-state", "paused");
    }

    void isPulled(String plug, boolean pulled) {
        assertThat(page.locator("#plug-" + plug)).hasAttribute("aria-pressed", String.valueOf(pulled));
    }

    /** Waits until the passenger has chosen the driver of the story; where another one was faster, they ask again. */
    void isPaired() {
        assertThat(page.frameLocator("#driver-phone").locator("body[data-phase=approaching]"))
                .isVisible(new IsVisibleOptions().setTimeout(LONG));
    }

    /** At least one message, once the step has come so far: what is not answered is said again. */
    void tellsThatSomethingWaits() {
        assertThat(page.locator("#queues"))
                .containsText(Pattern.compile("[1-9]"), new ContainsTextOptions().setTimeout(LONG));
    }

    /** As the last row sees it, from a small beamer and from a large one. */
    void isPhotographed(String name) {
        for (int width : List.of(1280, 1920)) {
            page.setViewportSize(width, width * 9 / 16);
            Screens.keepForDocuments(window, "watch/" + name + "-" + width + ".jpg");
        }
    }

    /** @return in their order, what was told of {@code steps}, {@code captions}, {@code plugs} or {@code queues} */
    @SuppressWarnings("unchecked")
    List<String> told(String what) {
        return (List<String>) page.evaluate("what => window.told[what]", what);
    }

    List<String> explanations() {
        return page.locator("#rows .why").allTextContents();
    }

    List<String> phasesOfTheRows() {
        return phases("#rows section > h2");
    }

    List<String> phasesOfTheDiagram() {
        return phases("#diagram .phase");
    }

    private List<String> phases(String headings) {
        return page.locator(headings).allTextContents().stream()
                .map(heading -> heading.replaceAll("^\\d", ""))
                .distinct()
                .toList();
    }
}
