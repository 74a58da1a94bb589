package org.pickmeup.app.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Every screen in every way that it can be seen, one picture each: languages and colour schemes, phone and desktop. */
public final class Gallery {

    private static final int PHONE_WIDTH = 260;
    private static final int DESKTOP_WIDTH = 528;
    private static final int GAP = 8;
    private static final List<String> WAYS = List.of("en-light", "en-dark", "es-light", "es-dark");

    private final String name;

    /** @param name of the folder among the documents */
    public Gallery(String name) {
        this.name = name;
    }

    /**
     * Keeps one sight of a screen.
     *
     * @param way language and colour scheme, such as {@code es-dark}
     */
    public void keep(Window window, String screen, Device device, String way) {
        Screens.keep(window, "gallery/" + name + "/" + screen + "/" + device + "-" + way);
    }

    /** With {@code -Dpickmeup.screens.update=true} lays out all that has been kept, for the documentation. */
    public void hang() {
        if (!Screens.isUpdate()) {
            return;
        }
        try (Stream<Path> screens = Files.list(Screens.ALL.resolve("gallery").resolve(name))) {
            for (Path screen : screens.toList()) {
                Path file = Screens.DOCUMENTED.resolve(name).resolve(screen.getFileName() + ".jpg");
                Files.createDirectories(file.getParent());
                ImageIO.write(layOut(screen), "jpg", file.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Phones in a row, desktops two by two below. */
    private static BufferedImage layOut(Path screen) throws IOException {
        int phoneHeight = Device.PHONE.heightAt(PHONE_WIDTH);
        int desktopHeight = Device.DESKTOP.heightAt(DESKTOP_WIDTH);
        int width = 4 * PHONE_WIDTH + 5 * GAP;
        int height = phoneHeight + 2 * desktopHeight + 4 * GAP;
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = sheet.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.setColor(new Color(0x9AA5B1));
        brush.fillRect(0, 0, width, height);
        for (int i = 0; i < WAYS.size(); i++) {
            BufferedImage phone =
                    ImageIO.read(screen.resolve("PHONE-" + WAYS.get(i) + ".png").toFile());
            brush.drawImage(phone, GAP + i * (PHONE_WIDTH + GAP), GAP, PHONE_WIDTH, phoneHeight, null);
            BufferedImage desktop = ImageIO.read(
                    screen.resolve("DESKTOP-" + WAYS.get(i) + ".png").toFile());
            int x = GAP + i % 2 * (DESKTOP_WIDTH + GAP);
            int y = phoneHeight + 2 * GAP + i / 2 * (desktopHeight + GAP);
            brush.drawImage(desktop, x, y, DESKTOP_WIDTH, desktopHeight, null);
        }
        brush.dispose();
        return sheet;
    }
}
