package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.RunningApp;

/** How the phones in the room come to the page on the stage. */
@BrowserTest
class JoinIT {

    @AutoClose
    private RunningApp app;

    @BeforeEach
    void start(@TempDir Path data) {
        app = RunningApp.start(data);
    }

    @Test
    void theCodeForTheRoomSaysItsAddress(Browsers browsers) throws Exception {
        Page stage = browsers.open("Stage", Device.DESKTOP, Places.CENTRE).page();
        stage.navigate(app.url("/watch"));
        stage.locator("#join-open").click();
        Locator code = stage.locator("#join-code");
        stage.waitForCondition(() -> (boolean) code.evaluate("image => image.naturalWidth > 0"));

        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(code.screenshot()));

        assertThat(stage.locator("#join-address")).hasText(textOf(seen));
    }

    private static String textOf(BufferedImage code) throws Exception {
        int[] pixels = code.getRGB(0, 0, code.getWidth(), code.getHeight(), null, 0, code.getWidth());
        var light = new RGBLuminanceSource(code.getWidth(), code.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }
}
