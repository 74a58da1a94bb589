package org.pickmeup.web.city;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.pickmeup.city.City;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The map to draw. Its address changes with its content, so a browser keeps it for good. */
@Tag(name = "City")
@RestController
class CityController {

    private static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final City city = City.montevideo();
    private byte[] compressed;

    @Operation(summary = "The map to draw, as GeoJSON; its address is in /api/settings")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/geo+json", schema = @Schema(type = "object")))
    @GetMapping("/city/{version}/montevideo.geojson")
    ResponseEntity<byte[]> map(
            @PathVariable String version,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "")
                    String acceptedEncodings) {
        if (!version.equals(city.version())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var response =
                ResponseEntity.ok().contentType(GEOJSON).cacheControl(FOREVER).varyBy(HttpHeaders.ACCEPT_ENCODING);
        return acceptedEncodings.contains("gzip")
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .eTag(version + "-gzip")
                        .body(compressed())
                : response.eTag(version).body(city.geoJson());
    }

    /** Once for all browsers: it takes a tenth of a second. */
    private synchronized byte[] compressed() {
        if (compressed == null) {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(city.geoJson());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            compressed = out.toByteArray();
        }
        return compressed;
    }
}
