package org.pickmeup.web.city;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.pickmeup.city.City;
import org.pickmeup.city.Point;
import org.pickmeup.city.Route;
import org.pickmeup.web.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ways to drive and names of places. Positions are written {@code lon,lat}. */
@Tag(name = "City")
@RestController
class RouteController {

    private final City city = City.montevideo();

    @Operation(
            summary = "The fastest way to drive",
            description = "Along the bundled streets; outside of the city as the crow flies, with a detour.")
    @GetMapping("/api/routes")
    Drive route(
            @Parameter(example = "-56.16,-34.90") @RequestParam String from,
            @Parameter(example = "-56.19,-34.91") @RequestParam String to) {
        return Drive.along(city.streets().route(position(from), position(to)));
    }

    @Operation(summary = "The name of the nearest street")
    @GetMapping("/api/places")
    Place place(@Parameter(example = "-56.16,-34.90") @RequestParam String near) {
        return new Place(city.streets().nameNear(position(near)).orElse(null));
    }

    private static Point position(String text) {
        try {
            var comma = text.indexOf(',');
            return new Point(
                    Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "problem.position");
        }
    }

    /**
     * @param distance miles
     * @param time seconds
     * @param path {@code [lon, lat]} pairs
     */
    private record Drive(double distance, double time, List<double[]> path) {

        static Drive along(Route route) {
            var path = route.path().stream()
                    .map(point -> new double[] {degrees(point.lon()), degrees(point.lat())})
                    .toList();
            return new Drive(route.distance(), route.time(), path);
        }

        /** A tenth of a metre is enough. */
        private static double degrees(double exact) {
            return Math.round(exact * 1e6) / 1e6;
        }
    }

    /** @param label null outside the city */
    @Schema(name = "NearestStreet")
    private record Place(String label) {}
}
