package org.pickmeup.web.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a device needs to know to install the pages as an application: the manifest of the W3C. */
record Manifest(
        String id,
        String lang,
        String name,
        @JsonProperty("short_name") String shortName,
        String description,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        @JsonProperty("background_color") String backgroundColor,
        @JsonProperty("theme_color") String themeColor,
        List<Icon> icons,
        List<Shortcut> shortcuts) {

    private static final String HOME = "/";

    static Manifest of(Locale language, UnaryOperator<String> text) {
        var name = text.apply("app.name");
        var icons = List.of(
                new Icon("/img/mark.svg", "any", "image/svg+xml", "any"),
                new Icon("/img/icon-192.png", "192x192", "image/png", "any"),
                new Icon("/img/icon-512.png", "512x512", "image/png", "any"),
                new Icon("/img/icon-maskable.png", "512x512", "image/png", "maskable"));
        var shortcuts = List.of(
                new Shortcut(text.apply("home.passenger"), "/passenger"),
                new Shortcut(text.apply("home.driver"), "/driver"));
        return new Manifest(
                HOME,
                language.getLanguage(),
                name,
                name,
                text.apply("app.description"),
                HOME,
                HOME,
                "standalone",
                "#f7f5f0",
                "#0b5d57",
                icons,
                shortcuts);
    }

    record Icon(String src, String sizes, String type, String purpose) {}

    record Shortcut(String name, String url) {}
}
