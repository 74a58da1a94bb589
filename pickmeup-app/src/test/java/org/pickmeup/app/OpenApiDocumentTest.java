package org.pickmeup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.running.RunningApp;

/** The OpenAPI document in docs is the one that the application tells of itself. */
class OpenApiDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/openapi.yaml");
    private static final Path TOLD = Path.of("target/openapi.yaml");

    @TempDir
    Path data;

    @Test
    void isWhatTheApplicationTells() throws Exception {
        String told;
        try (RunningApp app = RunningApp.start(data)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(app.url("/v3/api-docs.yaml")))
                    .build();
            told = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        }
        Files.writeString(TOLD, told);
        assertThat(told)
                .as("docs/openapi.yaml is to be what %s now is", TOLD.toAbsolutePath())
                .isEqualTo(Files.readString(DOCUMENT));
    }
}
