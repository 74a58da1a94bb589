package org.pickmeup.web.address;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a QR code, black on white in light and dark alike: cameras expect it so. */
final class QrDrawing {

    /** What the standard wants white around it, in modules. */
    private static final int BORDER = 4;

    private QrDrawing() {}

    static String svg(QrCode code) {
        int side = code.size + 2 * BORDER;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%dv%3$dH0z"/><path d="%s"/></svg>
                """.formatted(side, side, side, modules(code));
    }

    private static String modules(QrCode code) {
        return IntStream.range(0, code.size * code.size)
                .filter(i -> code.getModule(i % code.size, i / code.size))
                .mapToObj(i -> "M%d %dh1v1h-1z".formatted(i % code.size + BORDER, i / code.size + BORDER))
                .collect(Collectors.joining());
    }
}
