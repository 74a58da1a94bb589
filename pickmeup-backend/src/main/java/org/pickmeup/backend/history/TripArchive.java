package org.pickmeup.backend.history;

import java.util.List;
import org.pickmeup.backend.trip.TripRow;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All trips that there have been. */
@Component
class TripArchive {

    private final JdbcClient jdbc;

    TripArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TripPage find(TripSearch search, int page, int size) {
        List<TripSummary> items = select(
                        search, "*", "order by number desc offset :skipped rows fetch first :size rows only")
                .param("skipped", (long) page * size)
                .param("size", size)
                .query((row, number) -> TripSummary.of(TripRow.read(row, number)))
                .list();
        long total = select(search, "count(*)", "").query(Long.class).single();
        return new TripPage(items, page, size, total);
    }

    private StatementSpec select(TripSearch search, String what, String then) {
        String whose = search.person()
                .map(TripArchive::column)
                .map("%s = :person and "::formatted)
                .orElse("");
        StatementSpec statement = jdbc.sql("""
                        select %s from trip where %s phase in (:phases)
                        and requested_at >= :from and requested_at < :to %s""".formatted(what, whose, then))
                .param("phases", search.phases().stream().map(Enum::name).toList())
                .params(search.period().params());
        return search.person().isEmpty()
                ? statement
                : statement.param("person", search.person().get().id());
    }

    private static String column(Person person) {
        return person.role() == Role.DRIVER ? "driver_id" : "passenger_id";
    }
}
