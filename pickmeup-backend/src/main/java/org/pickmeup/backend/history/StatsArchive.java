package org.pickmeup.backend.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.pickmeup.backend.history.Stats.Day;
import org.pickmeup.backend.history.Stats.Figures;
import org.pickmeup.backend.history.Stats.Spread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The figures of the days, from the trips and the ratings. */
@Component
class StatsArchive {

    private static final String FIGURES = """
            select %s count(*) as trips, count(ridden) as rides,
              count(case when phase = 'CANCELLED' then 1 end) as cancelled,
              count(case when phase = 'EXPIRED' then 1 end) as expired,
              min(fare) as fare_min, max(fare) as fare_max, avg(fare) as fare_avg,
              min(distance) as distance_min, max(distance) as distance_max, avg(distance) as distance_avg,
              min(waited) as wait_min, max(waited) as wait_max, avg(waited) as wait_avg,
              min(stars) as rating_min, max(stars) as rating_max, avg(cast(stars as double precision)) as rating_avg
            from (
              select %s as on_day, t.phase,
                case when t.phase in ('ENDED', 'PAID') then 1 end as ridden,
                case when t.phase in ('ENDED', 'PAID') then t.fare_cost end as fare,
                case when t.phase in ('ENDED', 'PAID') then t.fare_distance end as distance,
                case when t.phase in ('ENDED', 'PAID') then r.stars end as stars,
                extract(epoch from coalesce(t.arrived_at, t.riding_at)) - extract(epoch from t.requested_at) as waited
              from trip t left join rating r on r.trip_id = t.id and r.given_by = 'PASSENGER'
              where t.requested_at >= :from and t.requested_at < :to) requested
            """;

    private final JdbcClient jdbc;

    StatsArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stats find(Period period, String zone) {
        return new Stats(
                zone,
                select(period, zone, "on_day,", "group by on_day order by on_day")
                        .query((row, number) -> new Day(LocalDate.parse(row.getString("on_day")), figures(row)))
                        .list(),
                select(period, zone, "", "")
                        .query((row, number) -> figures(row))
                        .single());
    }

    private StatementSpec select(Period period, String zone, String day, String grouping) {
        return jdbc.sql(FIGURES.formatted(day, Days.of("t.requested_at")) + grouping)
                .param("zone", zone)
                .params(period.params());
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("trips"),
                row.getLong("rides"),
                row.getLong("cancelled"),
                row.getLong("expired"),
                spread(row, "fare"),
                spread(row, "distance"),
                spread(row, "wait"),
                spread(row, "rating"));
    }

    private static Spread spread(ResultSet row, String figure) throws SQLException {
        BigDecimal min = row.getBigDecimal(figure + "_min");
        return min == null
                ? null
                : new Spread(
                        hundredths(min),
                        hundredths(row.getBigDecimal(figure + "_max")),
                        hundredths(row.getBigDecimal(figure + "_avg")));
    }

    private static BigDecimal hundredths(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }
}
