package org.pickmeup.web.settings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Duration;
import org.pickmeup.city.City;
import org.pickmeup.protocol.FareTable;
import org.pickmeup.protocol.Limits;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Pages")
@RestController
class SettingsController {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int VOICE_SECONDS = 15;
    private static final LongestTexts LIMITS = new LongestTexts(
            Limits.NAME_LENGTH, Limits.CHAT_LENGTH, Limits.PICTURE_LENGTH, Limits.VOICE_LENGTH, VOICE_SECONDS);

    private final Settings settings;

    SettingsController(FareProperties fare, TripProperties trip, MapProperties map) {
        var noShow = new NoShow(trip.noShowAfter().toSeconds(), fare.noShow());
        settings = new Settings(
                Fare.of(fare),
                noShow,
                trip.requestLifetime().toSeconds(),
                MapSource.of(map, City.montevideo()),
                LIMITS,
                "/mqtt");
    }

    @Operation(summary = "What a page must know before it starts: the fare, the map, the limits")
    @GetMapping("/api/settings")
    ResponseEntity<Settings> settings() {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(FRESH)).body(settings);
    }

    /** {@code requestLifetime} in seconds. */
    private record Settings(
            Fare fare, NoShow noShow, long requestLifetime, MapSource map, LongestTexts limits, String brokerPath) {}

    @Schema(name = "FareTable")
    private record Fare(
            BigDecimal base, BigDecimal perMile, BigDecimal perMinute, BigDecimal minimum, String currency) {

        static Fare of(FareProperties properties) {
            FareTable table = properties.table();
            return new Fare(
                    table.base(),
                    table.perMile(),
                    table.perMinute(),
                    table.minimum(),
                    properties.currency().getCurrencyCode());
        }
    }

    /** After how many seconds at the pickup a driver may leave, and for what fee. */
    private record NoShow(long after, BigDecimal fee) {}

    private record MapSource(String city, String tiles, String attribution, double[] center, double[][] bounds) {

        static MapSource of(MapProperties map, City city) {
            var center = city.bounds().centre();
            var bounds = city.bounds();
            return new MapSource(
                    "/city/" + city.version() + "/montevideo.geojson",
                    map.tiles(),
                    map.tiles() == null ? city.attribution() : map.attribution(),
                    new double[] {center.lon(), center.lat()},
                    new double[][] {{bounds.west(), bounds.south()}, {bounds.east(), bounds.north()}});
        }
    }

    /** In characters, and seconds. */
    private record LongestTexts(int name, int chat, int picture, int voice, int voiceSeconds) {}
}
