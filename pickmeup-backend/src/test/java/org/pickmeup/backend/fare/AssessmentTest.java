package org.pickmeup.backend.fare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pickmeup.backend.fare.Drive.START;
import static org.pickmeup.backend.fare.Drive.after;
import static org.pickmeup.backend.fare.Drive.miles;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pickmeup.backend.trip.Fares.Assessed;
import org.pickmeup.protocol.FareTable;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus.Fare;

/** Whether a driver's figures count. The ride leads 3,000 metres to the north, and takes five minutes. */
class AssessmentTest {

    private static final double MILES = miles(3000);
    private static final double TIME = 300;
    private static final FareTable TABLE = new FareTable(
            new BigDecimal("5.00"), new BigDecimal("0.75"), new BigDecimal("0.50"), new BigDecimal("5.00"));

    private final Map<Phase, Instant> reached = new EnumMap<>(Phase.class);
    private final List<Absence> absences = new ArrayList<>();
    private Drive drive = new Drive().seen().drives(10, 300);
    private Instant end = after(TIME);
    private double stretch = 1;

    AssessmentTest() {
        reached.put(Phase.ACCEPTED, START.minusSeconds(400));
        reached.put(Phase.ARRIVED, START.minusSeconds(100));
        reached.put(Phase.RIDING, START);
    }

    @Test
    void countsWithinTheToleranceOfWhatWasSeen() {
        assertCounts(claim(MILES, TIME));
        assertCounts(claim(MILES * 1.09, TIME * 1.09));
        assertCounts(claim(MILES * 0.91, TIME * 0.91));
    }

    @Test
    void replacesTwiceTheDistance() {
        assertReplaced(claim(MILES * 2, TIME), MILES, TIME);
    }

    @Test
    void replacesADistanceThatIsLessThanWasSeen() {
        assertReplaced(claim(MILES * 0.7, TIME), MILES, TIME);
    }

    @Test
    void replacesATimeThatTheClockDoesNotKnow() {
        assertReplaced(claim(MILES, TIME * 2), MILES, TIME);
        assertReplaced(claim(MILES, TIME / 2), MILES, TIME);
    }

    @Test
    void keepsTheFigureThatIsRightBesideOneThatIsNot() {
        assertReplaced(claim(MILES * 2, TIME * 1.05), MILES, TIME * 1.05);
    }

    @Test
    void replacesACostThatIsNotTheTables() {
        BigDecimal cost = TABLE.cost(MILES, TIME);
        assertReplaced(new Fare(MILES, TIME, cost.add(BigDecimal.ONE), null), MILES, TIME);
        assertReplaced(new Fare(MILES, TIME, cost.negate(), null), MILES, TIME);
        assertCounts(new Fare(MILES, TIME, cost.subtract(new BigDecimal("0.01")), null));
    }

    @Test
    void doesNotAddUpWhatIsToleratedInEachFigure() {
        BigDecimal cost = TABLE.cost(MILES * 1.09, TIME * 1.09).multiply(new BigDecimal("1.09"));

        assertReplaced(new Fare(MILES * 1.09, TIME * 1.09, cost, null), MILES * 1.09, TIME * 1.09);
    }

    @Test
    void countsTheTimeThatARideInTimeLapseWouldHaveTaken() {
        drive = new Drive().seen().lapses(9, 16, 20);
        end = after(20);

        assertCounts(claim(miles(9 * 16 * 20), 320));
        assertReplaced(claim(miles(9 * 16 * 20), 600), miles(9 * 16 * 20), 320);
    }

    @Test
    void allowsADriverOf2014TheDistanceOfItsMap() {
        Fare mercator = claim(MILES / Math.cos(Math.toRadians(Drive.LAT)), TIME);
        assertReplaced(mercator, MILES, TIME);

        stretch = 1 / Math.cos(Math.toRadians(Drive.LAT));
        assertCounts(mercator);
        assertReplaced(claim(MILES * 2, TIME), MILES, TIME);
    }

    @Test
    void believesWhatIsPossibleOfARideThatNobodySaw() {
        drive = new Drive().seen();

        assertCounts(claim(MILES, TIME));
        assertReplaced(claim(10, 60), miles(30 * 60), 60);
        assertReplaced(new Fare(MILES, TIME, new BigDecimal("80"), null), MILES, TIME);
        assertReplaced(claim(1e300, 1e300), miles(30 * 86_400), 86_400);
    }

    @Test
    void allowsForWhatTheCarMayHaveDrivenWhileTheBackendWasAway() {
        drive = new Drive().seen().drives(10, 100).moves(1000).passes(100).drives(10, 100);
        absences.add(new Absence(after(100), after(200)));

        assertCounts(claim(MILES, TIME));
        assertCounts(claim(MILES + miles(100 * 30), TIME));
        assertReplaced(claim(MILES * 3, TIME), MILES, TIME);
    }

    @Test
    void isNotMisledByADriverWhoFallsSilent() {
        drive = new Drive().seen().drives(10, 100).moves(1000).passes(100).drives(10, 100);

        assertCounts(claim(MILES, TIME));
        assertReplaced(claim(MILES + miles(100 * 30), TIME), MILES, TIME);
    }

    @Test
    void believesThatARideBeganWhileTheBackendWasAway() {
        reached.put(Phase.RIDING, after(205));
        drive = new Drive().moves(2000).passes(200).seen().drives(10, 100);

        assertReplaced(claim(MILES, TIME), miles(950), 95);
        absences.add(new Absence(after(-10), after(200)));
        assertCounts(claim(MILES, TIME));
    }

    @Test
    void believesThatARideEndedWhileTheBackendWasAway() {
        drive.passes(590).seen();
        end = after(900);
        absences.add(new Absence(after(300), after(888)));

        assertCounts(claim(MILES, TIME));
    }

    @Test
    void believesThatARideEndedWhileItsDriverWasOutOfReach() {
        end = after(900);

        assertCounts(claim(MILES, TIME));
        assertReplaced(claim(MILES, 2000), MILES, 900);
    }

    @Test
    void believesADriverWhoIsBackAndTellsWhereTheCarIsBeforeTheEnd() {
        drive.passes(590).seen().drives(10, 5);
        end = after(900);

        assertCounts(claim(MILES, TIME));
        assertReplaced(claim(MILES, 2000), MILES, 900);
    }

    @Test
    void believesADriverWhoIsBackAndWhoseEndIsLostOnceMore() {
        drive.passes(300).seen().passes(100).seen();
        end = after(900);

        assertCounts(claim(MILES, TIME));
        assertReplaced(claim(MILES, 2000), MILES, 900);
    }

    @Test
    void doesNotBelieveThatARideHadEndedWhoseCarDrivesOn() {
        drive.passes(300).drives(10, 100);
        end = after(720);

        assertReplaced(claim(MILES, TIME), MILES + miles(1000), 720);
    }

    @Test
    void believesThatAnEndWasHeardALittleLate() {
        drive.drives(10, 12);
        end = after(TIME + 12);

        assertCounts(claim(MILES * 0.92, TIME * 0.92));
    }

    @Test
    void believesThatAStartWasHeardALittleLate() {
        reached.put(Phase.RIDING, after(12));

        assertCounts(claim(MILES * 1.05, TIME * 1.05));
    }

    @Test
    void holdsARideWhoseStartItNeverHeardToAllThatWasSeen() {
        reached.remove(Phase.RIDING);

        assertCounts(claim(MILES, TIME));
        assertCounts(claim(MILES / 2, TIME / 2));
        assertReplaced(claim(MILES * 2, TIME), MILES, TIME);
    }

    @Test
    void doesNotTakeAStartForOneThatWasHeardAfterTheEnd() {
        reached.put(Phase.RIDING, end.plusSeconds(1));

        assertCounts(claim(MILES, TIME));
        assertReplaced(claim(MILES * 2, TIME), MILES, TIME);
    }

    @Test
    void chargesWhatWasSeenWhereTheDriverIsGone() {
        assertThat(assessment().unclaimed(sighting()))
                .isEqualTo(new Fare(rounded(MILES), TIME, TABLE.cost(rounded(MILES), TIME), null));
        assertThat(assessment().unclaimed(Optional.empty())).isEqualTo(new Fare(0, 0, TABLE.minimum(), null));
    }

    private static Fare claim(double distance, double time) {
        return new Fare(distance, time, TABLE.cost(distance, time), null);
    }

    private void assertCounts(Fare claim) {
        assertThat(assess(claim)).isEqualTo(new Assessed(claim, null));
    }

    private void assertReplaced(Fare claim, double distance, double time) {
        Assessed assessed = assess(claim);
        assertThat(assessed.claimed()).isEqualTo(claim);
        assertThat(assessed.fare().distance()).isCloseTo(distance, within(0.001));
        assertThat(assessed.fare().time()).isCloseTo(time, within(0.5));
        assertThat(assessed.fare().cost())
                .isEqualTo(
                        TABLE.cost(assessed.fare().distance(), assessed.fare().time()));
    }

    private Assessed assess(Fare claim) {
        return assessment().assess(claim, sighting());
    }

    private static Assessment assessment() {
        return new Assessment(TABLE, 0.10);
    }

    private Optional<Sighting> sighting() {
        RideTimes times = RideTimes.of(reached, end, absences);
        return Sighting.of(drive.track(), times, absences, new Meter(true), stretch);
    }

    private static double rounded(double miles) {
        return Math.round(miles * 1000) / 1000.0;
    }
}
