package org.pickmeup.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Unless there is a provider, everything is as if there were no such thing. */
@WebServerTest
class WithoutAccountsTest {

    @Test
    void nothingGuardsAnything(@Autowired ApplicationContext context) {
        assertThat(context.containsBean("springSecurityFilterChain")).isFalse();
    }

    @Test
    void nobodySignsInAndNothingIsKeptInACookie(@LocalServerPort int port) {
        var http = Http.to(port);
        http.get().uri("/login").exchange().expectStatus().isNotFound();
        http.get()
                .uri("/passenger")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist(HttpHeaders.SET_COOKIE);
        http.post()
                .uri("/api/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"role\":\"driver\",\"name\":\"Without account\"}")
                .exchange()
                .expectStatus()
                .isCreated();
    }
}
