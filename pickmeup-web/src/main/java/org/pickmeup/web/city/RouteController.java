package org.pickmeup.web.city;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.pickmeup.city.Route;
import org.pickmeup.city.RoutePlanner;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ways to drive. */
@Tag(name = "City")
@RestController
class RouteController {

    private final RoutePlanner routes;

    RouteController(RoutePlanner routes) {
        this.routes = routes;
    }

    @Operation(
            summary = "The fastest way to drive",
            description =
                    "Along the bundled streets, or as the configured OSRM server finds it; where neither knows the"
                            + " streets as the crow flies, with a detour.")
    @GetMapping("/api/routes")
    Drive route(
            @Parameter(example = "-56.16,-34.90") @RequestParam String from,
            @Parameter(example = "-56.19,-34.91") @RequestParam String to) {
        return Drive.along(routes.route(Position.read(from), Position.read(to)));
    }

    /**
     * @param distance miles
     * @param time seconds
     * @param path {@code [lon, lat]} pairs
     */
    private record Drive(double distance, double time, List<double[]> path) {

        static Drive along(Route route) {
            var path = route.path().stream()
                    .map(point -> new double[] {Position.degrees(point.lon()), Position.degrees(point.lat())})
                    .toList();
            return new Drive(route.distance(), route.time(), path);
        }
    }
}
