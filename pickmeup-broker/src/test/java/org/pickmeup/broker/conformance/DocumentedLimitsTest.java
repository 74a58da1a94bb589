package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentedLimitsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "brokers.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (.+) \\|");

    @Test
    void usersAreToldWhatMoquetteDoesNotDo() throws Exception {
        String document = Files.readString(DOCUMENT);
        String section = document.substring(
                document.indexOf("## What Moquette does not do"), document.indexOf("## Who is let in"));

        Map<String, String> told = ROW.matcher(section)
                .results()
                .collect(Collectors.toMap((MatchResult row) -> row.group(1), row -> row.group(2)));

        assertThat(told).isEqualTo(MoquetteConformanceTest.LIMITS);
    }

    @Test
    void everyLimitIsATest() {
        assertThat(Stream.of(MoquetteConformanceTest.class.getMethods()).map(method -> method.getName()))
                .containsAll(MoquetteConformanceTest.LIMITS.keySet());
    }
}
