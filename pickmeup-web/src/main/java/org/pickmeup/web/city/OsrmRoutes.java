package org.pickmeup.web.city;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.pickmeup.city.Point;
import org.pickmeup.city.Route;
import org.pickmeup.city.RoutePlanner;
import org.pickmeup.identity.Refusals;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an OSRM server. Where it has no way, or does not answer, another planner finds one: nobody waits for a ride because
 * of it. A failure is counted, and told once a minute.
 *
 * @see <a href="https://project-osrm.org/docs/v5.24.0/api/">the API of OSRM</a>
 */
class OsrmRoutes implements RoutePlanner {

    private static final double METRES_PER_MILE = 1609.344;

    /** How long it is left alone when it has not answered, so that not everybody waits for the same nothing. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final URI server;
    private final Duration timeout;
    private final RoutePlanner otherwise;
    private final Refusals refusals;
    private final HttpClient client;

    private volatile long restsUntil = System.nanoTime();

    OsrmRoutes(RouteProperties properties, RoutePlanner otherwise, Refusals refusals) {
        this.server = properties.osrm();
        this.timeout = properties.timeout();
        this.otherwise = otherwise;
        this.refusals = refusals;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    @Override
    public Route route(Point from, Point to) {
        if (System.nanoTime() - restsUntil < 0) {
            return otherwise.route(from, to);
        }
        try {
            return ask(from, to).orElseGet(() -> otherwise.route(from, to));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return otherwise.route(from, to);
    }

    private void failed(Exception e) {
        restsUntil = System.nanoTime() + REST.toNanos();
        refusals.add("route", "osrm", server.toString(), e.toString());
    }

    /** Nothing where there is no way, as to an island. */
    private Optional<Route> ask(Point from, Point to) throws IOException, InterruptedException {
        var path = "/route/v1/driving/%s,%s;%s,%s?overview=full&geometries=geojson"
                .formatted(from.lon(), from.lat(), to.lon(), to.lat());
        var request = HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/+$", "") + path))
                .timeout(timeout)
                .build();
        var answer = JsonMapper.shared()
                .readTree(client.send(request, BodyHandlers.ofByteArray()).body());
        var code = answer.path("code").asString("");
        return switch (code) {
            case "Ok" -> Optional.of(route(answer.required("routes").required(0)));
            case "NoRoute", "NoSegment" -> Optional.empty();
            default -> throw new IOException("OSRM answers " + code);
        };
    }

    private static Route route(JsonNode route) {
        var path = StreamSupport.stream(
                        route.required("geometry").required("coordinates").spliterator(), false)
                .map(pair -> new Point(
                        pair.required(0).doubleValue(), pair.required(1).doubleValue()))
                .toList();
        return new Route(
                route.required("distance").doubleValue() / METRES_PER_MILE,
                route.required("duration").doubleValue(),
                path);
    }
}
