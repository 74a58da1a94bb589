package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.running.RunningApp;

/** What a driver reads at arm's length while driving. */
@BrowserTest
class DrivingIT {

    private static final Pattern DISTANCE = Pattern.compile("^[\\d.,]+ (ft|mi)$");
    private static final Pattern CORNER = Pattern.compile("^(Turn|Sharp) .* onto .+|^To .+");

    @AutoClose
    private RunningApp app;

    @Test
    void theNextCornerIsToldLargeWithItsStreetUntilOneIsThere(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data);
        PassengerPage ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        DriverPage bryan = new DriverPage(browsers.open("Bryan", Device.PHONE, Places.CENTRE));
        ana.comesOnline(app, "Ana");
        bryan.comesOnline(app, "Bryan");
        ana.choosesDestination();
        ana.requestsRide();
        bryan.accepts("Ana");
        bryan.isAt("approaching");

        Locator direction = bryan.find("#direction");
        assertThat(direction).isVisible();
        assertThat(bryan.find("#direction-distance")).hasText(DISTANCE);
        assertThat(bryan.find("#direction-street")).hasText(CORNER);
        assertThat(fontSize(bryan.find("#direction-distance"))).isGreaterThanOrEqualTo(40);
        Screens.keep(bryan.window, "driver-direction");
        bryan.drives();
        bryan.isThere();
        assertThat(bryan.find("#direction-street")).hasText(Pattern.compile("^To .+"));

        bryan.arrives();
        assertThat(direction).isHidden();
        bryan.starts();
        assertThat(direction).isVisible();
        assertThat(bryan.find("#direction-street")).hasText(CORNER);
        bryan.ends();
        assertThat(direction).isHidden();
    }

    private static double fontSize(Locator text) {
        return ((Number) text.evaluate("text => parseFloat(getComputedStyle(text).fontSize)")).doubleValue();
    }
}
