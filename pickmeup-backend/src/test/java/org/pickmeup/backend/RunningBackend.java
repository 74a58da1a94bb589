package org.pickmeup.backend;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.pickmeup.backend.wire.Hearing;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A real backend with its database in a directory. */
public class RunningBackend implements AutoCloseable {

    static {
        // A condition that holds is seen at once; this is for machines that have more to do than these tests.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private final ConfigurableApplicationContext context;

    public RunningBackend(Path dataDir, String brokerUrl, String... properties) {
        this(context -> {}, dataDir, brokerUrl, properties);
    }

    public RunningBackend(Clock clock, Path dataDir, String brokerUrl, String... properties) {
        this(context -> context.registerBean("clock", Clock.class, () -> clock), dataDir, brokerUrl, properties);
    }

    /** @param beans registers what takes the place of the backend's own */
    public RunningBackend(
            ApplicationContextInitializer<GenericApplicationContext> beans,
            Path dataDir,
            String brokerUrl,
            String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("pickmeup.data-dir=" + dataDir);
        all.add("pickmeup.broker.url=" + brokerUrl);
        context = new SpringApplicationBuilder(BackendApplication.class)
                .initializers(beans)
                .web(WebApplicationType.NONE)
                .properties(all.toArray(String[]::new))
                .run();
    }

    /** Waits until it listens to its broker: what is said before it first does is kept for nobody. */
    public RunningBackend listening() {
        await().until(() -> bean(Hearing.class).since().isPresent());
        return this;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    public int count(String table, String where, Object... params) {
        return database()
                .sql("select count(*) from %s where %s".formatted(table, where))
                .params(params)
                .query(Integer.class)
                .single();
    }

    public void inTransaction(Runnable work) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        context.close();
    }
}
