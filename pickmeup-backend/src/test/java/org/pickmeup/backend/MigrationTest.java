package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an installation has recorded is still there after an update. */
class MigrationTest {

    private static final UUID TRIP = UUID.randomUUID();

    @TempDir
    Path dir;

    @Test
    void keepsPaymentsAndStarsOfTheFirstVersionOnH2() {
        keepsPaymentsAndStars(new DriverManagerDataSource("jdbc:h2:file:" + dir.resolve("old"), "sa", ""));
    }

    @Test
    void keepsPaymentsAndStarsOfTheFirstVersionOnPostgres() throws Exception {
        Optional<Path> programs = RunningPostgres.programs();
        Assumptions.assumeTrue(programs.isPresent(), "PostgreSQL is not installed (Debian's package postgresql)");
        try (RunningPostgres postgres = new RunningPostgres(programs.get())) {
            String url = postgres.properties()[0].replace("spring.datasource.url=", "");
            keepsPaymentsAndStars(new DriverManagerDataSource(url, "pickmeup", ""));
        }
    }

    private static void keepsPaymentsAndStars(DriverManagerDataSource database) {
        Flyway.configure().dataSource(database).target("1").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                insert into trip (id, version, phase, confirms, withdrawn, passenger_id, passenger_name, driver_id, driver_name,
                pickup_lon, pickup_lat, fare_cost, requested_at)
                values (?, 3, 'PAID', true, true, 'Ann', 'Ann', 'Bryan', 'Bryan', 0, 0, 8.27, now())""").param(TRIP).update();
        jdbc.sql("insert into payment values (?, 'Ann', 'Bryan', 8.27, 1.50, 5, now())")
                .param(TRIP)
                .update();
        jdbc.sql("insert into rating values (?, 'PASSENGER', 'DRIVER', 'Bryan', 5, now())")
                .param(TRIP)
                .update();

        Flyway.configure().dataSource(database).load().migrate();
        assertThat(jdbc.sql("select * from payment where trip_id = ?")
                        .param(TRIP)
                        .query()
                        .singleRow())
                .containsEntry("state", "SETTLED")
                .containsEntry("tip", new BigDecimal("1.50"))
                .containsEntry("rating", 5);
        assertThat(jdbc.sql("select stars from rating where trip_id = ? and given_by = 'PASSENGER'")
                        .param(TRIP)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }
}
