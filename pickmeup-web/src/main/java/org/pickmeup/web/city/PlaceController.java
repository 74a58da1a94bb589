package org.pickmeup.web.city;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.pickmeup.city.City;
import org.pickmeup.city.Place;
import org.pickmeup.city.Point;
import org.pickmeup.web.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names of places, and places by their names. */
@Tag(name = "City")
@RestController
class PlaceController {

    private static final int MOST = 8;
    private static final int LONGEST_QUERY = 100;

    private final City city = City.montevideo();

    @Operation(
            summary = "The name of the nearest street, or places by their names",
            description = "Without a query it is the name of the street nearest to `near`. With one it is at most eight"
                    + " streets, squares, parks and quarters with each of its words in the name, whatever their accents,"
                    + " case and order: first those that begin as the query does, and of these the nearest to `near`, or"
                    + " to the middle of the city. Each is told by the point where a car gets closest.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {NearestStreet.class, Places.class})))
    @GetMapping("/api/places")
    Answer places(
            @Parameter(example = "avenida julio") @RequestParam(required = false) String query,
            @Parameter(example = "-56.16,-34.90") @RequestParam(required = false) String near)
            throws MissingServletRequestParameterException {
        if (query != null) {
            return search(query, near == null ? city.bounds().centre() : Position.read(near));
        }
        if (near == null) {
            throw new MissingServletRequestParameterException("near", "String");
        }
        return new NearestStreet(city.streets().nameNear(Position.read(near)).orElse(null));
    }

    private Places search(String query, Point near) {
        if (query.length() > LONGEST_QUERY) {
            throw new Problem(HttpStatus.BAD_REQUEST, "problem.query", LONGEST_QUERY);
        }
        return new Places(city.places().search(query, near, MOST).stream()
                .map(NamedPlace::of)
                .toList());
    }

    private sealed interface Answer {}

    /** @param label null outside the city */
    private record NearestStreet(String label) implements Answer {}

    private record Places(List<NamedPlace> places) implements Answer {}

    private record NamedPlace(String label, double lon, double lat) {

        static NamedPlace of(Place place) {
            return new NamedPlace(
                    place.name(),
                    Position.degrees(place.point().lon()),
                    Position.degrees(place.point().lat()));
        }
    }
}
