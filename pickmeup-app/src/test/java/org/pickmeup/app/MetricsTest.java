package org.pickmeup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.running.RunningApp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the dashboard and the documentation name is what PickMeUp counts. */
class MetricsTest {

    private static final Path DASHBOARD = Path.of("../observability/grafana/dashboards/pickmeup.json");
    private static final Path DOCUMENT = Path.of("../docs/operations.md");
    private static final Pattern IN_QUERY = Pattern.compile("\\b(?:pickmeup|jvm|process|http)_\\w+");
    private static final Pattern IN_TABLE = Pattern.compile("^\\| `(pickmeup_\\w+)`", Pattern.MULTILINE);
    private static final Pattern OF_APPLICATION = Pattern.compile("^(\\w+)[{ ]", Pattern.MULTILINE);

    @TempDir
    Path data;

    @Test
    void areWhatDashboardAndDocumentationName() throws Exception {
        Set<String> counted;
        try (RunningApp app = RunningApp.start(data)) {
            // A refusal is there once something was refused, an answer once something was asked, a pause after the
            // first.
            get(app, "/actuator/prometheus", "X-Forwarded-For", "203.0.113.1");
            System.gc();
            counted = names(OF_APPLICATION, get(app, "/actuator/prometheus"));
        }
        Set<String> named = queries().stream()
                .flatMap(query -> names(IN_QUERY, query).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty();
        assertThat(counted).containsAll(named);
        assertThat(counted).containsAll(names(IN_TABLE, Files.readString(DOCUMENT)));
    }

    private static Set<String> queries() throws IOException {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DASHBOARD));
        return dashboard.findValuesAsString("expr").stream().collect(Collectors.toSet());
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String get(RunningApp app, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(app.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }
}
