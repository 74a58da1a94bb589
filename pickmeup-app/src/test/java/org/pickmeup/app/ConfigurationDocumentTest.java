package org.pickmeup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of properties tells all there are, with the defaults that they have. */
class ConfigurationDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/configuration.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(pickmeup\\.[a-z.-]+)` \\| (?:`(.+)`)? ?\\|", Pattern.MULTILINE);

    @Test
    void tellsEveryPropertyWithItsDefault() throws IOException {
        assertThat(documented()).isEqualTo(declared());
    }

    private static Map<String, String> documented() throws IOException {
        return ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> row.group(2) == null ? "" : row.group(2),
                        (a, b) -> a,
                        TreeMap::new));
    }

    /** As the modules' metadata has them; where several modules read a property, they agree on its default. */
    private static Map<String, String> declared() throws IOException {
        Map<String, String> declared = new TreeMap<>();
        for (URL metadata : Collections.list(ConfigurationDocumentTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = metadata.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(json).path("properties")) {
                    String name = property.get("name").asString();
                    if (name.startsWith("pickmeup.")) {
                        String value = defaultOf(property);
                        assertThat(declared.getOrDefault(name, value)).as(name).isEqualTo(value);
                        declared.put(name, value);
                    }
                }
            }
        }
        return declared;
    }

    private static String defaultOf(JsonNode property) {
        JsonNode value = property.path("defaultValue");
        return value.isMissingNode() || value.isArray() ? "" : value.asString();
    }
}
