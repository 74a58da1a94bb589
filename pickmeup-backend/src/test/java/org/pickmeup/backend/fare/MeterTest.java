package org.pickmeup.backend.fare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pickmeup.backend.fare.Drive.START;
import static org.pickmeup.backend.fare.Drive.miles;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static final Meter METER = new Meter(true);

    @Test
    void countsTheWayBetweenPositionsAndTheClock() {
        Drive drive = new Drive().seen().drives(10, 60);

        assertReading(METER.direct(drive.track(), START, drive.now()), miles(600), 60);
    }

    @Test
    void goesOnWhileTheCarWaits() {
        Drive drive =
                new Drive().seen().drives(10, 30).passes(40).drives(10, 30).passes(20);

        assertReading(METER.direct(drive.track(), START, drive.now()), miles(600), 120);
    }

    @Test
    void beginsWhereTheCarWasSeenLastBeforeTheStart() {
        Drive drive = new Drive().drives(10, 20).drives(10, 30);

        assertReading(METER.direct(drive.track(), Drive.after(20), Drive.after(45)), miles(250), 25);
    }

    @Test
    void countsTheTimeThatADriveInTimeLapseWouldHaveTaken() {
        Drive drive = new Drive().seen().lapses(9, 16, 10);

        assertReading(METER.direct(drive.track(), START, drive.now()), miles(9 * 16 * 10), 160);
        assertReading(new Meter(false).direct(drive.track(), START, drive.now()), miles(9 * 16 * 10), 10);
    }

    @Test
    void doesNotBelieveASpeedBelowAWalkingPace() {
        Drive drive = new Drive()
                .seen()
                .passes(1)
                .moves(20)
                .seen(0.5)
                .passes(1)
                .moves(20)
                .seen();

        assertReading(METER.direct(drive.track(), START, drive.now()), miles(40), 2);
    }

    @Test
    void allowsForACornerBetweenPositionsThatAreFarApart() {
        Drive drive = new Drive().seen().passes(10).moves(200).seen();

        assertReading(METER.aroundCorners(drive.track(), START, drive.now()), miles(200 * Math.sqrt(2)), 10);
        assertReading(
                METER.aroundCorners(new Drive().seen().drives(20, 10).track(), START, drive.now()), miles(200), 10);
    }

    @Test
    void isAtNothingWithoutATrackOrWithoutATime() {
        assertReading(METER.direct(List.of(), START, Drive.after(30)), 0, 30);
        assertReading(METER.direct(new Drive().seen().drives(10, 60).track(), Drive.after(30), Drive.after(20)), 0, 0);
    }

    private static void assertReading(Reading reading, double miles, double seconds) {
        assertThat(reading.distance()).isCloseTo(miles, within(0.0005));
        assertThat(reading.time()).isCloseTo(seconds, within(0.05));
    }
}
