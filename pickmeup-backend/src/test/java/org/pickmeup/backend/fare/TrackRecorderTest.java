package org.pickmeup.backend.fare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pickmeup.backend.fare.Drive.START;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.pickmeup.backend.trip.Fares.Assessed;
import org.pickmeup.backend.trip.Order;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.TripChanged;
import org.pickmeup.backend.wire.HearingChanged;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.pickmeup.protocol.message.TripStatus.Party;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class TrackRecorderTest {

    private static final Person BRYAN = Person.driver("Bryan");
    private static final UUID ID = new UUID(20, 14);
    private static final double SOUTH = -34.9;
    private static final double NORTH = -34.89;

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TrackStore store =
            new TrackStore(jdbc, new JdbcTemplate(database), new JdbcTransactionManager(database));
    private final TrackRecorder recorder =
            new TrackRecorder(store, Clock.fixed(START.plusSeconds(100), ZoneOffset.UTC));

    TrackRecorderTest() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void writesNothingOfSomebodyWhoIsOnNoTrip() {
        hear(BRYAN, SOUTH);
        recorder.write();

        assertThat(jdbc.sql("select count(*) from track_point")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void beginsATrackWhereItsDriverWasSeenLast() {
        hear(BRYAN, SOUTH);
        recorder.follow(new TripChanged(null, trip(Phase.ACCEPTED)));
        hear(BRYAN, NORTH);
        recorder.write();

        assertThat(store.track(ID)).extracting(TrackPoint::lat).containsExactly(SOUTH, NORTH);
    }

    @Test
    void endsATrackWithItsTrip() {
        recorder.follow(new TripChanged(null, trip(Phase.RIDING)));
        hear(BRYAN, SOUTH);
        recorder.follow(new TripChanged(trip(Phase.RIDING), trip(Phase.ENDED)));
        hear(BRYAN, NORTH);
        recorder.write();

        assertThat(store.track(ID)).extracting(TrackPoint::lat).containsExactly(SOUTH);
    }

    @Test
    void holdsADriverAlsoToPositionsThatAreNotWrittenYet() {
        recorder.follow(new TripChanged(null, trip(Phase.RIDING)));
        hear(BRYAN, SOUTH);
        hear(BRYAN, NORTH);

        Fare claim = new Fare(5, 100, new BigDecimal("9.58"), null);
        Assessed assessed = fares().assess(trip(Phase.RIDING), claim, START.plusSeconds(100));
        assertThat(assessed.claimed()).isEqualTo(claim);
        assertThat(assessed.fare().distance()).isEqualTo(0.691);
    }

    @Test
    void chargesWhatWasSeenUntilADriverWasGone() {
        recorder.follow(new TripChanged(null, trip(Phase.RIDING)));
        hear(BRYAN, SOUTH);
        hear(BRYAN, NORTH);

        Instant halfAnHourLater = START.plusSeconds(1900);
        assertThat(fares().assess(trip(Phase.RIDING), null, halfAnHourLater).fare())
                .isEqualTo(new Fare(0.691, 100, new BigDecimal("6.35"), null));
    }

    @Test
    void keepsWhatADatabaseThatFailsDidNotTake() {
        recorder.follow(new TripChanged(null, trip(Phase.RIDING)));
        hear(BRYAN, SOUTH);
        recorder.follow(new HearingChanged(false, START));
        recorder.follow(new HearingChanged(true, START.plusSeconds(7)));
        jdbc.sql("alter table absence rename to elsewhere").update();
        assertThatThrownBy(recorder::write).isInstanceOf(DataAccessException.class);
        hear(BRYAN, NORTH);
        jdbc.sql("alter table elsewhere rename to absence").update();
        recorder.write();
        recorder.write();

        assertThat(store.track(ID)).extracting(TrackPoint::lat).containsExactly(SOUTH, NORTH);
        assertThat(store.absencesSince(START)).containsExactly(new Absence(START, START.plusSeconds(7)));
    }

    private void hear(Person person, double lat) {
        recorder.handle(Topic.location(person), new Location(-56.16, lat, 0.0, null, null, null), false);
    }

    private TrackedFares fares() {
        BigDecimal five = new BigDecimal("5.00");
        FareProperties properties = new FareProperties(
                five,
                new BigDecimal("0.75"),
                new BigDecimal("0.50"),
                five,
                Currency.getInstance("USD"),
                0.1,
                BigDecimal.ZERO,
                five,
                true);
        return new TrackedFares(properties, recorder, store);
    }

    private static Trip trip(Phase phase) {
        Order order = new Order(new Party("Ann", "Ann"), true, new Place(-56.16, SOUTH, null), null, null, null);
        Map<Phase, Instant> reached = Map.of(Phase.ACCEPTED, START.minusSeconds(60), Phase.RIDING, START);
        return new Trip(ID, 0, order, phase, null, new Party("Bryan", "Bryan"), null, null, null, null, reached);
    }
}
