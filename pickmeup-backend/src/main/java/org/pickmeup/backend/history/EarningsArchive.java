package org.pickmeup.backend.history;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.pickmeup.backend.history.Earnings.Amounts;
import org.pickmeup.backend.history.Earnings.Day;
import org.pickmeup.protocol.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Drivers' earnings, from the ledger. */
@Component
class EarningsArchive {

    /** A trip's entries on the driver's account add up to what is the driver's; what is missing is the platform's. */
    private static final String BOOKED = """
            select %s count(case when phase = 'PAID' then 1 end) as rides,
              coalesce(sum(cost), 0) as cost, coalesce(sum(tip), 0) as tips, coalesce(sum(net), 0) as net
            from (
              select max(t.phase) as phase, max(t.fare_cost) as cost, coalesce(max(t.fare_tip), 0) as tip,
                sum(l.amount) as net, %s as on_day
              from ledger_entry l join trip t on t.id = l.trip_id
              where l.account = :account and l.booked_at >= :from and l.booked_at < :to
              group by l.trip_id) booked
            """;

    private final JdbcClient jdbc;

    EarningsArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Earnings find(Person driver, Period period, String zone) {
        return new Earnings(
                driver.id(),
                zone,
                select(driver, period, zone, "on_day,", "group by on_day order by on_day")
                        .query((row, number) -> new Day(LocalDate.parse(row.getString("on_day")), amounts(row)))
                        .list(),
                select(driver, period, zone, "", "")
                        .query((row, number) -> amounts(row))
                        .single());
    }

    private StatementSpec select(Person driver, Period period, String zone, String day, String grouping) {
        return jdbc.sql(BOOKED.formatted(day, Days.of("min(l.booked_at)")) + grouping)
                .param("account", driver.toString())
                .param("zone", zone)
                .params(period.params());
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        BigDecimal cost = row.getBigDecimal("cost");
        BigDecimal tips = row.getBigDecimal("tips");
        BigDecimal net = row.getBigDecimal("net");
        return new Amounts(row.getLong("rides"), cost, tips, cost.add(tips).subtract(net), net);
    }
}
