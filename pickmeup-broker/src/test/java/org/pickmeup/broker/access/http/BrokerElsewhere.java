package org.pickmeup.broker.access.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.broker.BrokerProperties;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.protocol.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Asks as a broker elsewhere does that shows the key. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "pickmeup.broker.engine=none")
@AutoConfigureRestTestClient
@DirtiesContext
abstract class BrokerElsewhere {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("pickmeup.data-dir", () -> data);
    }

    @Autowired
    RestTestClient http;

    @Autowired
    private BrokerProperties properties;

    String key() throws Exception {
        return Files.readString(data.resolve("broker").resolve("access.key")).strip();
    }

    String token(String id) {
        Identity driver = Identity.of(Person.driver(id), id, Instant.now().plusSeconds(60));
        return new SessionTokens(properties.signingKey(), Clock.systemUTC()).issue(driver);
    }

    String asked(String path, MediaType type, Object body, String... headers) throws Exception {
        var request = http.post().uri("/api/mqtt" + path).contentType(type).header("Authorization", "Bearer " + key());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        byte[] answer = request.body(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(answer, StandardCharsets.UTF_8);
    }

    String json(String path, Map<String, ?> body, String... headers) throws Exception {
        return asked(path, MediaType.APPLICATION_JSON, body, headers);
    }

    String form(String path, String... fields) throws Exception {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return asked(path, MediaType.APPLICATION_FORM_URLENCODED, form);
    }
}
