package org.pickmeup.web.page;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The page that a browser shows without a network, with all that it needs, and a version of what this server's pages are made of. */
@Component
class OfflineFiles {

    private static final List<String> CONTENT = List.of(
            "classpath:static/**/*.*",
            "classpath:templates/**/*.html",
            "classpath:messages.properties",
            "classpath:messages_es.properties",
            "classpath:watch.properties",
            "classpath:watch_es.properties",
            "classpath:room.properties",
            "classpath:room_es.properties");

    private static final List<String> ADDRESSES = List.of(
            "/offline/en",
            "/offline/es",
            "/webjars/picocss__pico/css/pico.min.css",
            "/css/page-home.css",
            "/js/page/offline.js",
            "/img/mark.svg",
            "/img/favicon.svg",
            "/img/icon-192.png");

    private final ResourceUrlProvider urls;
    private final String version;

    OfflineFiles(ResourceUrlProvider urls) throws IOException {
        this.urls = urls;
        version = contentVersion();
    }

    private static String contentVersion() throws IOException {
        var content = new CRC32();
        var files = new PathMatchingResourcePatternResolver();
        for (var pattern : CONTENT) {
            for (var file : files.getResources(pattern)) {
                content.update(file.getContentAsByteArray());
            }
        }
        return Long.toHexString(content.getValue());
    }

    String version() {
        return version;
    }

    List<String> addresses() {
        return ADDRESSES.stream()
                .map(address -> Objects.requireNonNullElse(urls.getForLookupPath(address), address))
                .toList();
    }
}
