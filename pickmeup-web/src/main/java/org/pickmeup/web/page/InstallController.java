package org.pickmeup.web.page;

import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What makes an application of the pages. */
@RestController
class InstallController {

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript");

    private final MessageSource texts;
    private final OfflineFiles files;

    InstallController(MessageSource texts, OfflineFiles files) {
        this.texts = texts;
        this.files = files;
    }

    @GetMapping("/manifest/{language}.webmanifest")
    ResponseEntity<Manifest> manifest(@PathVariable String language) {
        var locale = Language.of(language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .locale();
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.noCache())
                .body(Manifest.of(locale, key -> texts.getMessage(key, null, locale)));
    }

    /** The service worker imports it, and is installed anew once this says anything else. */
    @GetMapping("/service-worker-files.js")
    ResponseEntity<String> files() {
        var addresses = files.addresses().stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body("self.pickmeup = { version: '%s', files: [%s] };\n".formatted(files.version(), addresses));
    }
}
