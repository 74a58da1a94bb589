package org.pickmeup.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A city as it is bundled: its map as GeoJSON and the streets in it. Safe to share.
 *
 * @see <a href="https://www.openstreetmap.org/copyright">OpenStreetMap, ODbL 1.0: name the source wherever it is shown</a>
 */
public final class City {

    private static final String MONTEVIDEO = "montevideo.geojson";

    private final byte[] geoJson;
    private final String version;
    private final String name;
    private final String attribution;
    private final Bounds bounds;
    private Streets streets;
    private Places places;

    private City(byte[] geoJson) {
        this.geoJson = geoJson;
        version = digest(geoJson);
        var header = header(geoJson);
        name = header.get("name").stringValue();
        attribution = header.get("attribution").stringValue();
        var box = header.get("bbox");
        bounds = new Bounds(
                box.get(0).doubleValue(),
                box.get(1).doubleValue(),
                box.get(2).doubleValue(),
                box.get(3).doubleValue());
    }

    /** Central Montevideo, read at the first call. */
    public static City montevideo() {
        return Montevideo.CITY;
    }

    public String name() {
        return name;
    }

    /** Whom a page that shows the map must name. */
    public String attribution() {
        return attribution;
    }

    public Bounds bounds() {
        return bounds;
    }

    /** The streets, read at the first call, which takes a few tenths of a second. */
    public synchronized Streets streets() {
        readFeatures();
        return streets;
    }

    /** The places that have names, read with the streets. */
    public synchronized Places places() {
        readFeatures();
        return places;
    }

    private void readFeatures() {
        if (places == null) {
            var features = JsonMapper.shared().readTree(geoJson).required("features");
            streets = new Streets(bounds, roads(features));
            places = new Places(streets, landmarks(features));
        }
    }

    /** The map, a GeoJSON feature collection in drawing order. */
    public byte[] geoJson() {
        return geoJson.clone();
    }

    /** Changes whenever {@link #geoJson()} does. */
    public String version() {
        return version;
    }

    private static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What stands before the features. */
    private static Map<String, JsonNode> header(byte[] geoJson) {
        var header = new HashMap<String, JsonNode>();
        try (var parser = JsonMapper.shared().createParser(geoJson)) {
            parser.nextToken();
            for (var key = parser.nextName(); !"features".equals(key); key = parser.nextName()) {
                parser.nextToken();
                header.put(key, parser.readValueAsTree());
            }
        }
        return header;
    }

    static List<Road> roads(JsonNode features) {
        return stream(features).filter(City::isRoad).map(City::road).toList();
    }

    private static boolean isRoad(JsonNode feature) {
        return feature.at("/properties/kind").stringValue("").equals("road");
    }

    /** What is named and no road: squares, parks, quarters, ways for pedestrians. */
    private static Map<String, List<Point>> landmarks(JsonNode features) {
        return stream(features)
                .filter(feature ->
                        !isRoad(feature) && feature.required("properties").has("name"))
                .collect(Collectors.groupingBy(
                        feature -> feature.at("/properties/name").stringValue(),
                        Collectors.flatMapping(
                                feature -> points(feature.at("/geometry/coordinates")), Collectors.toList())));
    }

    /** Of a geometry of any kind: positions are where the numbers are. */
    private static Stream<Point> points(JsonNode coordinates) {
        return coordinates.path(0).isNumber()
                ? Stream.of(new Point(
                        coordinates.get(0).doubleValue(), coordinates.get(1).doubleValue()))
                : stream(coordinates).flatMap(City::points);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Road road(JsonNode feature) {
        var properties = feature.required("properties");
        var line = feature.at("/geometry/coordinates");
        var points = points(line).toList();
        var direction = properties.path("oneway").intValue(0);
        if (direction < 0) {
            points = new ArrayList<>(points);
            Collections.reverse(points);
        }
        var usual = Road.defaultSpeed(properties.path("class").stringValue(""));
        return new Road(
                properties.path("name").stringValue(null),
                direction != 0,
                properties.path("maxspeed").doubleValue(usual),
                points);
    }

    private static final class Montevideo {

        static final City CITY = load(MONTEVIDEO);

        private static City load(String resource) {
            try (var in = City.class.getResourceAsStream(resource)) {
                return new City(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
