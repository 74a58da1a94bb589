package org.pickmeup.app.ride;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photographs to sign in with, larger than what may go over the wire. */
final class Pictures {

    private static final int SIZE = 1200;

    private Pictures() {}

    /** A PNG file of somebody in a shirt of that colour. */
    static byte[] face(int shirt) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(0xE2E8F0));
        brush.fillRect(0, 0, SIZE, SIZE);
        brush.setColor(new Color(shirt));
        brush.fillOval(SIZE / 6, SIZE * 2 / 3, SIZE * 2 / 3, SIZE);
        brush.setColor(new Color(0xD6A77A));
        brush.fillOval(SIZE / 3, SIZE / 4, SIZE / 3, SIZE / 2);
        brush.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
