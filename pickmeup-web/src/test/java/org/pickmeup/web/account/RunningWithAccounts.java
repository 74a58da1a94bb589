package org.pickmeup.web.account;

import java.nio.file.Path;
import org.pickmeup.web.WebApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A web server whose people have accounts at a provider of their own. */
final class RunningWithAccounts implements AutoCloseable {

    final Provider provider = new Provider();
    private final ConfigurableApplicationContext web;

    RunningWithAccounts(Path dataDir, String... properties) {
        web = new SpringApplicationBuilder(WebApplication.class)
                .properties(
                        "server.port=0",
                        "pickmeup.broker.url=tcp://localhost:1",
                        "pickmeup.data-dir=" + dataDir,
                        "pickmeup.accounts.issuer=" + provider.issuer(),
                        "pickmeup.accounts.client-secret=" + Provider.secret("pickmeup"))
                .properties(properties)
                .run();
        provider.register(url() + "/login/oauth2/code/pickmeup");
    }

    String url() {
        return "http://localhost:" + web.getEnvironment().getProperty("local.server.port");
    }

    SignedInBrowser browser() {
        return new SignedInBrowser(url());
    }

    @Override
    public void close() {
        web.close();
        provider.close();
    }
}
