package org.pickmeup.web.city;

import org.pickmeup.city.Point;
import org.pickmeup.web.problem.Problem;
import org.springframework.http.HttpStatus;

/** How positions are written in requests and answers. */
final class Position {

    private Position() {}

    /** Reads {@code lon,lat}. */
    static Point read(String text) {
        try {
            var comma = text.indexOf(',');
            return new Point(
                    Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "problem.position");
        }
    }

    /** A tenth of a metre is enough. */
    static double degrees(double exact) {
        return Math.round(exact * 1e6) / 1e6;
    }
}
