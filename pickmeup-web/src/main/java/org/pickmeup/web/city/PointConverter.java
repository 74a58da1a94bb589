package org.pickmeup.web.city;

import org.pickmeup.city.Point;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code lon,lat}. */
@Component
class PointConverter implements Converter<String, Point> {

    @Override
    public Point convert(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A position is longitude,latitude: " + text);
        }
        return new Point(Double.parseDouble(parts[0].trim()), Double.parseDouble(parts[1].trim()));
    }
}
