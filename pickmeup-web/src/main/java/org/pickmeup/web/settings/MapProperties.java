package org.pickmeup.web.settings;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The map's source where it is not the bundled city.
 *
 * @param tiles URL of map tiles, such as {@code https://tiles.example.org/{z}/{x}/{y}.png}; none: the bundled city is drawn
 * @param attribution whom the tiles' terms want named on the map
 */
@ConfigurationProperties("pickmeup.map")
public record MapProperties(String tiles, String attribution) {

    public MapProperties {
        tiles = tiles == null || tiles.isBlank() ? null : tiles;
    }

    /** The scheme and host that a page fetches tiles from, as a Content-Security-Policy names it. */
    public Optional<String> tileOrigin() {
        return Optional.ofNullable(tiles).map(url -> {
            var end = url.indexOf('/', url.indexOf("//") + 2);
            return (end < 0 ? url : url.substring(0, end)).replace("{s}", "*");
        });
    }
}
