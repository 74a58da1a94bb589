package org.pickmeup.backend.history;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pickmeup.backend.BackendApplication;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A backend that answers over HTTP, with a real database and no broker to be reached. */
final class RunningHistory implements AutoCloseable {

    private final Clock clock;
    private final SessionTokens tokens;
    private final ConfigurableApplicationContext context;
    private final RestTestClient http;

    RunningHistory(Path dataDir, Clock clock, String... properties) {
        this.clock = clock;
        tokens = new SessionTokens(SigningKey.loadOrCreate(SigningKey.fileIn(dataDir)), clock);
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("server.port=0");
        all.add("pickmeup.data-dir=" + dataDir);
        all.add("pickmeup.broker.url=tcp://localhost:1");
        context = new SpringApplicationBuilder(BackendApplication.class)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("testClock", clock))
                .run(all.stream().map("--"::concat).toArray(String[]::new));
        http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
                .build();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    String tokenOf(Person person) {
        return tokens.issue(Identity.of(person, person.id(), clock.instant().plus(Duration.ofHours(1))));
    }

    String tokenOf(Kind kind) {
        return tokens.issue(Identity.service(kind, clock.instant().plus(Duration.ofHours(1))));
    }

    ResponseSpec get(String token, String path, Object... variables) {
        return http.get()
                .uri(path, variables)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    /** Takes the path as it is encoded already. */
    ResponseSpec getEncoded(String token, String path) {
        return http.get()
                .uri(server -> URI.create(server.build() + path))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    ResponseSpec getWithoutToken(String path) {
        return http.get().uri(path).exchange();
    }

    @Override
    public void close() {
        context.close();
    }
}
