package org.pickmeup.simulator.person;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.pickmeup.protocol.message.Picture;

/** Draws a face that nobody has: a small PNG of about a kilobyte. */
final class Portrait {

    private static final int SIZE = 96;
    private static final Color[] SKIN = {
        new Color(0xF6D3B3), new Color(0xE0AC7E), new Color(0xB97A4F), new Color(0x8A5433), new Color(0x5C3620)
    };
    private static final Color[] HAIR = {
        new Color(0x1E1A18), new Color(0x4A2F20), new Color(0x8C5A2B), new Color(0xC9A227), new Color(0x9A9A9A)
    };

    private Portrait() {}

    static Picture draw(RandomGenerator random) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Color shirt = Color.getHSBColor(random.nextFloat(), 0.6f, 0.7f);
        Color background = Color.getHSBColor(random.nextFloat(), 0.25f, 0.95f);
        Color skin = SKIN[random.nextInt(SKIN.length)];
        Color hair = HAIR[random.nextInt(HAIR.length)];

        canvas.setColor(background);
        canvas.fillRect(0, 0, SIZE, SIZE);
        canvas.setColor(shirt);
        canvas.fillOval(14, 72, 68, 48);
        canvas.setColor(hair);
        int fringe = 10 + random.nextInt(10);
        canvas.fillOval(24, 12, 48, 40 + random.nextInt(36));
        canvas.setColor(skin);
        canvas.fillOval(28, 12 + fringe, 40, 64 - fringe);
        canvas.setColor(new Color(0x2B2320));
        canvas.fillOval(37, 40, 5, 5);
        canvas.fillOval(54, 40, 5, 5);
        canvas.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.drawArc(39, 48, 18, 6 + random.nextInt(10), 190, 160);
        canvas.dispose();
        return new Picture("data:image/png;base64," + Base64.getEncoder().encodeToString(png(image)));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
