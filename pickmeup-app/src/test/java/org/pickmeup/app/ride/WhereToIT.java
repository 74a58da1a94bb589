package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.RunningApp;

/** A passenger says where to, and where from. */
@BrowserTest
class WhereToIT {

    @AutoClose
    private static RunningApp app;

    private PassengerPage ana;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningApp.start(data);
    }

    @BeforeEach
    void comeOnline(Browsers browsers, TestInfo test) {
        ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        ana.comesOnline(app, test.getTestMethod().orElseThrow().getName().substring(0, 12));
        // What is near is found first.
        assertThat(ana.find("#pickup-label")).hasText(Pattern.compile("^(?!Finding)[^…]{3}"));
    }

    @Test
    void whoTypesAndPressesEnterTakesTheBestPlaceHoweverFast() {
        ana.find("#place-search").pressSequentially("PARQUE RODO");
        ana.page.keyboard().press("Enter");
        assertThat(ana.find("#destination-label")).hasText("Parque Rodo");
        assertThat(ana.find("#request-ride")).isEnabled();
    }

    @Test
    void arrowsLeadThroughThePlacesAndEscapeOutOfThem() {
        ana.searches("rambla rep");
        Locator options = ana.find("#place-options [role=option]");
        assertThat(options.nth(1)).isVisible();
        String second = options.nth(1).textContent();
        ana.page.keyboard().press("ArrowDown");
        ana.page.keyboard().press("ArrowDown");
        assertThat(ana.find("#place-search")).hasAttribute("aria-activedescendant", "place-1");
        assertThat(options.nth(1)).hasAttribute("aria-selected", "true");

        ana.page.keyboard().press("Escape");
        assertThat(ana.find("#place-search")).hasValue("");
        assertThat(ana.find("#place-search")).hasAttribute("aria-expanded", "false");

        ana.searches("rambla rep");
        assertThat(options.nth(1)).hasText(second);
        ana.page.keyboard().press("ArrowUp");
        ana.page.keyboard().press("ArrowDown");
        ana.page.keyboard().press("ArrowDown");
        ana.page.keyboard().press("ArrowDown");
        ana.page.keyboard().press("Enter");
        assertThat(ana.find("#destination-label")).hasText(second);
    }

    @Test
    void whatIsNotInTheCityIsSaidToBeMissing() {
        ana.searches("Broadway");
        assertThat(ana.find("#place-word")).containsText("Nothing here has that name");
    }

    @Test
    void thePickupIsChangedToAnotherStreetAndBackToWhereOneIs() {
        ana.searches("18 de julio");
        ana.find("#place-options [role=option]").first().click();
        assertThat(ana.find("#request-ride")).isEnabled();
        String here = ana.find("#pickup-label").textContent();
        String fare = ana.find("#estimate-fare").textContent();

        ana.find("#change-pickup").click();
        ana.searches("bulevar espana");
        ana.find("#place-options [role=option]").first().click();
        ana.confirms("Bulevar España", "Avenida 18 de Julio");
        assertThat(ana.find("#estimate-fare")).not().hasText(fare);

        ana.find("#change-pickup").click();
        ana.find("#locate").click();
        ana.confirms(here, "Avenida 18 de Julio");
    }

    @Test
    void aPlaceIsChosenByMovingTheMapUnderThePin() {
        ana.find("#choose-on-map").click();
        assertThat(ana.find("#pick-label")).not().isEmpty();
        var map = ana.find("#map").boundingBox();
        ana.page.mouse().move(map.x + 200, map.y + 300);
        ana.page.mouse().down();
        ana.page.mouse().move(map.x + 60, map.y + 200, new Mouse.MoveOptions().setSteps(8));
        ana.page.mouse().up();
        ana.find("#pick-here").click();
        assertThat(ana.find("#request-ride")).isEnabled();
        assertThat(ana.find("#estimate-distance")).not().hasText("0.00 mi");
    }

    @Test
    void whereOneStandsIsNoDestination() {
        ana.searches("ejido");
        ana.page.keyboard().press("Enter");
        assertThat(ana.find("#request-ride")).isEnabled();

        ana.find("#change-pickup").click();
        ana.searches("ejido");
        ana.page.keyboard().press("Enter");
        assertThat(ana.find("#home-note")).hasText("You are already there. Choose another destination.");
        assertThat(ana.find("#request-ride")).isDisabled();
        assertThat(ana.find("#estimate")).isHidden();
    }

    @Test
    void eachScreenHasAWayBackAndPlacesOfBeforeAreRemembered() {
        ana.searches("ejido");
        ana.page.keyboard().press("Enter");
        assertThat(ana.find("#destination-label")).hasText("Ejido");
        ana.find("#change-destination").click();
        ana.find("#choose-on-map").click();
        ana.goesBack();
        ana.goesBack();
        assertThat(ana.find("#destination-label")).hasText("Ejido");

        ana.requestsRide();
        ana.cancelsRequest();
        ana.isAt("home");
        assertThat(ana.find("#destination-label")).hasText("Ejido");
        ana.goesBack();
        ana.finds("Ejido");
        assertThat(ana.find("[data-plan-back]").locator("visible=true")).hasCount(0);
        ana.find("#place-options [role=option]").click();
        assertThat(ana.find("#request-ride")).isEnabled();
    }
}
