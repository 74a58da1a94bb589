package org.pickmeup.backend;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** The database that {@code spring.datasource.url} names, or else an H2 file in the data directory. */
@Component
class BackendDatabase implements JdbcConnectionDetails {

    /**
     * By default H2 writes a commit up to half a second later, and an acknowledgement must not overtake it; and closes the
     * database as soon as the process is asked to stop, while messages are still being handled.
     */
    private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private final DataSourceProperties configured;
    private final BackendProperties properties;

    BackendDatabase(DataSourceProperties configured, BackendProperties properties) {
        this.configured = configured;
        this.properties = properties;
    }

    @Override
    public String getJdbcUrl() {
        return configured.getUrl() == null ? fileUrl() : configured.getUrl();
    }

    private String fileUrl() {
        return "jdbc:h2:file:"
                + properties
                        .dataDir()
                        .toAbsolutePath()
                        .normalize()
                        .resolve("backend")
                        .resolve("pickmeup") + OPTIONS;
    }

    @Override
    public String getUsername() {
        return configured.getUrl() == null ? "sa" : configured.determineUsername();
    }

    @Override
    public String getPassword() {
        return configured.getUrl() == null ? "" : configured.determinePassword();
    }
}
