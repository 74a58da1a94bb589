package org.pickmeup.web;

import org.springframework.test.web.servlet.client.RestTestClient;

/** Asks the running web server. */
public final class Http {

    private Http() {}

    public static RestTestClient to(int port) {
        return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }
}
