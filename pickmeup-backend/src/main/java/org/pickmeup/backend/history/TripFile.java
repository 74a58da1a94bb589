package org.pickmeup.backend.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.pickmeup.backend.fare.Tracks;
import org.pickmeup.backend.ledger.Ledger;
import org.pickmeup.backend.payment.Payments;
import org.pickmeup.backend.trip.Trip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what is known of one trip. */
@Component
class TripFile {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Tracks tracks;
    private final ChatArchive chats;
    private final Payments payments;
    private final Ledger ledger;
    private final JsonMapper json;

    TripFile(JdbcClient jdbc, Tracks tracks, ChatArchive chats, Payments payments, Ledger ledger, JsonMapper json) {
        this.jdbc = jdbc;
        this.tracks = tracks;
        this.chats = chats;
        this.payments = payments;
        this.ledger = ledger;
        this.json = json;
    }

    TripDetails of(Trip trip) {
        UUID id = trip.id();
        return new TripDetails(TripSummary.of(trip), tracks.of(id), events(id), chats.of(id), payment(id), ledger(id));
    }

    private List<SaidEvent> events(UUID tripId) {
        return jdbc.sql("""
                select type, topic, sender, body, heard_at, outcome, note from trip_event
                where trip_id = :trip order by heard_at, id""").param("trip", tripId).query(this::event).list();
    }

    private SaidEvent event(ResultSet row, int number) throws SQLException {
        String sender = row.getString("sender");
        return new SaidEvent(
                wireName(row.getString("type")),
                row.getString("topic"),
                sender.isEmpty() ? null : sender,
                json.readValue(row.getString("body"), OBJECT),
                row.getTimestamp("heard_at").toInstant(),
                row.getString("outcome").toLowerCase(Locale.ROOT),
                row.getString("note"));
    }

    /** {@code TRIP_START} is {@code tripStart} on the wire. */
    private static String wireName(String type) {
        return type.startsWith("TRIP_")
                ? "trip" + type.charAt(5) + type.substring(6).toLowerCase(Locale.ROOT)
                : type.toLowerCase(Locale.ROOT);
    }

    private TripPayment payment(UUID tripId) {
        return payments.of(tripId)
                .map(payment -> new TripPayment(
                        payment.state().name().toLowerCase(Locale.ROOT),
                        payment.since(),
                        payment.cost().amount(),
                        payment.tip().amount(),
                        payment.rating(),
                        payment.reason()))
                .orElse(null);
    }

    private List<LedgerEntry> ledger(UUID tripId) {
        return ledger.of(tripId).stream()
                .map(entry -> new LedgerEntry(entry.account(), entry.amount().amount(), entry.bookedAt()))
                .toList();
    }
}
