package org.pickmeup.web.page;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The texts of one language, for the pages' modules. */
@RestController
class Texts {

    /** What any page may say. */
    static final String SHARED = "messages";

    /** What is said by some pages alone, so that the first visit to the others need not wait for it. */
    static final Set<String> APART = Set.of("watch", "room");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @GetMapping("/texts/{language}.json")
    ResponseEntity<Map<String, String>> shared(@PathVariable String language) {
        return bundle(SHARED, language);
    }

    @GetMapping("/texts/{bundle}/{language}.json")
    ResponseEntity<Map<String, String>> apart(@PathVariable String bundle, @PathVariable String language) {
        if (!APART.contains(bundle)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return bundle(bundle, language);
    }

    private static ResponseEntity<Map<String, String>> bundle(String name, String language) {
        var locale = Language.of(language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .locale();
        var bundle = ResourceBundle.getBundle(name, locale, NO_FALLBACK);
        var texts = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + Integer.toHexString(texts.hashCode()) + "\"")
                .body(texts);
    }
}
