package org.pickmeup.web.city;

import java.util.List;
import org.pickmeup.city.City;
import org.pickmeup.city.Point;
import org.pickmeup.city.Route;
import org.pickmeup.city.Streets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ways to drive and names of places. Positions are written {@code lon,lat}. */
@RestController
class RouteController {

    private final Streets streets = City.montevideo().streets();

    @GetMapping("/api/routes")
    RouteDocument route(@RequestParam Point from, @RequestParam Point to) {
        return RouteDocument.of(streets.route(from, to));
    }

    @GetMapping("/api/places")
    Place place(@RequestParam Point near) {
        return new Place(streets.nameNear(near).orElse(null));
    }

    /**
     * @param distance miles
     * @param time seconds
     * @param path {@code [lon, lat]} pairs
     */
    record RouteDocument(double distance, double time, List<double[]> path) {

        static RouteDocument of(Route route) {
            return new RouteDocument(
                    route.distance(),
                    route.time(),
                    route.path().stream()
                            .map(point -> new double[] {point.lon(), point.lat()})
                            .toList());
        }
    }

    /** @param label null outside the city */
    record Place(String label) {}
}
