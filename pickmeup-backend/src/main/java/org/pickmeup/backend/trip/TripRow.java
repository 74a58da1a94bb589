package org.pickmeup.backend.trip;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.pickmeup.backend.trip.Trip.Remark;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.pickmeup.protocol.message.TripStatus.Party;

/** A trip as a row of its table. */
public final class TripRow {

    private TripRow() {}

    /** The columns and what stands in them. */
    static Map<String, Object> of(Trip trip) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", trip.id());
        row.put("version", trip.version());
        row.put("phase", trip.phase().name());
        row.put("confirms", trip.order().confirms());
        row.put("withdrawn_at", timestamp(trip.withdrawnAt()));
        row.put("active_passenger", trip.occupiesPassenger() ? trip.passenger().id() : null);
        row.put("active_driver", trip.isUnderWay() ? trip.driver().id() : null);
        put(row, "passenger", trip.order().passenger());
        put(row, "driver", trip.driver());
        put(row, "pickup", trip.order().pickup());
        put(row, "destination", trip.order().destination());
        Estimate estimate = trip.order().estimate();
        row.put("estimate_distance", estimate == null ? null : estimate.distance());
        row.put("estimate_time", estimate == null ? null : estimate.time());
        row.put("estimate_cost", estimate == null ? null : estimate.cost());
        row.put("asked_at", timestamp(trip.order().askedAt()));
        Fare fare = trip.fare();
        put(row, "fare", fare);
        row.put("fare_tip", fare == null ? null : fare.tip());
        put(row, "claimed", trip.claimed());
        Remark remark = trip.remark();
        row.put("cancelled_by", remark == null ? null : remark.by());
        row.put("reason", remark == null ? null : remark.reason());
        row.put("driver_gone_since", timestamp(trip.driverGoneSince()));
        for (Phase phase : Phase.values()) {
            row.put(reachedColumn(phase), timestamp(trip.reached().get(phase)));
        }
        return row;
    }

    private static void put(Map<String, Object> row, String prefix, Party party) {
        row.put(prefix + "_id", party == null ? null : party.id());
        row.put(prefix + "_name", party == null ? null : party.name());
    }

    private static void put(Map<String, Object> row, String prefix, Place place) {
        row.put(prefix + "_lon", place == null ? null : place.lon());
        row.put(prefix + "_lat", place == null ? null : place.lat());
        row.put(prefix + "_label", place == null ? null : place.label());
    }

    private static void put(Map<String, Object> row, String prefix, Fare fare) {
        row.put(prefix + "_distance", fare == null ? null : fare.distance());
        row.put(prefix + "_time", fare == null ? null : fare.time());
        row.put(prefix + "_cost", fare == null ? null : fare.cost());
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static String reachedColumn(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT) + "_at";
    }

    public static Trip read(ResultSet row, int number) throws SQLException {
        Order order = new Order(
                party(row, "passenger"),
                row.getBoolean("confirms"),
                place(row, "pickup"),
                place(row, "destination"),
                estimate(row),
                instant(row, "asked_at"));
        return new Trip(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                order,
                Phase.valueOf(row.getString("phase")),
                instant(row, "withdrawn_at"),
                party(row, "driver"),
                fare(row, "fare", row.getBigDecimal("fare_tip")),
                fare(row, "claimed", null),
                remark(row),
                instant(row, "driver_gone_since"),
                reached(row));
    }

    private static Party party(ResultSet row, String prefix) throws SQLException {
        String id = row.getString(prefix + "_id");
        return id == null ? null : new Party(id, row.getString(prefix + "_name"));
    }

    private static Place place(ResultSet row, String prefix) throws SQLException {
        Double lon = row.getObject(prefix + "_lon", Double.class);
        return lon == null ? null : new Place(lon, row.getDouble(prefix + "_lat"), row.getString(prefix + "_label"));
    }

    private static Estimate estimate(ResultSet row) throws SQLException {
        BigDecimal cost = row.getBigDecimal("estimate_cost");
        return cost == null
                ? null
                : new Estimate(row.getDouble("estimate_distance"), row.getDouble("estimate_time"), cost);
    }

    private static Fare fare(ResultSet row, String prefix, BigDecimal tip) throws SQLException {
        BigDecimal cost = row.getBigDecimal(prefix + "_cost");
        return cost == null
                ? null
                : new Fare(row.getDouble(prefix + "_distance"), row.getDouble(prefix + "_time"), cost, tip);
    }

    private static Remark remark(ResultSet row) throws SQLException {
        String by = row.getString("cancelled_by");
        return by == null ? null : new Remark(by, row.getString("reason"));
    }

    private static Map<Phase, Instant> reached(ResultSet row) throws SQLException {
        Map<Phase, Instant> reached = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            Instant at = instant(row, reachedColumn(phase));
            if (at != null) {
                reached.put(phase, at);
            }
        }
        return reached;
    }
}
