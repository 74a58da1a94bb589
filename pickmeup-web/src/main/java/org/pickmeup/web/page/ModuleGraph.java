package org.pickmeup.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a page's module imports, and what that imports: a browser that is told all at once need not find out one by one. */
@Component
class ModuleGraph {

    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|export)\\b[^'\"()]*['\"](\\.[^'\"]+)['\"]", Pattern.MULTILINE);

    private final Map<String, Collection<String>> known = new ConcurrentHashMap<>();

    /** @param entry address of a module; what it imports only when it is needed is not among the answer */
    public Collection<String> of(String entry) {
        return known.computeIfAbsent(entry, ModuleGraph::collect);
    }

    private static Collection<String> collect(String entry) {
        var found = new LinkedHashSet<String>();
        add(entry, found);
        return found;
    }

    private static void add(String address, Set<String> found) {
        if (found.add(address)) {
            var base = URI.create(address);
            IMPORT.matcher(read(address))
                    .results()
                    .forEach(imported -> add(base.resolve(imported.group(1)).getPath(), found));
        }
    }

    private static String read(String address) {
        try {
            return new ClassPathResource("static" + address).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
