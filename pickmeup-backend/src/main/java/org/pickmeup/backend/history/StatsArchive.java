package org.pickmeup.backend.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.pickmeup.backend.history.Stats.Day;
import org.pickmeup.backend.history.Stats.Figures;
import org.pickmeup.backend.history.Stats.Hour;
import org.pickmeup.backend.history.Stats.Spread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The figures of days and hours, from the trips and the ratings. */
@Component
class StatsArchive {

    private static final String FIGURES = """
            select %s count(*) as trips, count(ridden) as rides,
              count(case when phase = 'CANCELLED' then 1 end) as cancelled,
              count(case when phase = 'EXPIRED' then 1 end) as expired,
              sum(fare) as money,
              min(fare) as fare_min, max(fare) as fare_max, avg(fare) as fare_avg,
              min(distance) as distance_min, max(distance) as distance_max, avg(distance) as distance_avg,
              min(waited) as wait_min, max(waited) as wait_max, avg(waited) as wait_avg,
              min(stars) as rating_min, max(stars) as rating_max, avg(cast(stars as double precision)) as rating_avg
            from (
              select %s as began, t.phase,
                case when t.phase in ('ENDED', 'PAID') then 1 end as ridden,
                case when t.phase in ('ENDED', 'PAID') then t.fare_cost end as fare,
                case when t.phase in ('ENDED', 'PAID') then t.fare_distance end as distance,
                case when t.phase in ('ENDED', 'PAID') then r.stars end as stars,
                extract(epoch from coalesce(t.arrived_at, t.riding_at)) - extract(epoch from t.requested_at) as waited
              from trip t left join rating r on r.trip_id = t.id and r.given_by = 'PASSENGER'
              where t.requested_at >= :from and t.requested_at < :to) requested
            """;

    private static final String DAY = Days.of("t.requested_at");
    private static final DateTimeFormatter HOURS = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH")
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.ROOT);
    private static final String HOUR = Days.hourOf("t.requested_at");

    private final JdbcClient jdbc;

    StatsArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stats byDay(Period period, String zone) {
        List<Day> days = each(period, zone, DAY)
                .query((row, number) -> new Day(LocalDate.parse(row.getString("began")), figures(row)))
                .list();
        return new Stats(zone, days, null, total(period, zone));
    }

    Stats byHour(Period period, String zone) {
        List<Hour> hours = each(period, zone, HOUR)
                .query((row, number) -> new Hour(LocalDateTime.parse(row.getString("began"), HOURS), figures(row)))
                .list();
        return new Stats(zone, null, hours, total(period, zone));
    }

    private StatementSpec each(Period period, String zone, String span) {
        return select(period, zone, FIGURES.formatted("began,", span) + "group by began order by began");
    }

    private Figures total(Period period, String zone) {
        return select(period, zone, FIGURES.formatted("", DAY))
                .query((row, number) -> figures(row))
                .single();
    }

    private StatementSpec select(Period period, String zone, String sql) {
        return jdbc.sql(sql).param("zone", zone).params(period.params());
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("trips"),
                row.getLong("rides"),
                row.getLong("cancelled"),
                row.getLong("expired"),
                row.getBigDecimal("money"),
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
