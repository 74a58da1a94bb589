package org.pickmeup.backend.fare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A drive to the north, as it is heard. */
class Drive {

    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    static final double LAT = -34.9;

    private static final double METRES_A_DEGREE = Math.toRadians(1) * 3958.7613 * Meter.METRES_A_MILE;

    private final List<TrackPoint> track = new ArrayList<>();
    private double metres;
    private double seconds;

    static Instant after(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    static double miles(double metres) {
        return metres / Meter.METRES_A_MILE;
    }

    /** Is heard where it is. */
    Drive seen() {
        return seen(null);
    }

    /** Drives on as fast as that, and is heard once a second. */
    Drive drives(double metresASecond, int seconds) {
        for (int i = 0; i < seconds; i++) {
            passes(1).moves(metresASecond).seen(metresASecond);
        }
        return this;
    }

    /** Drives on in time lapse: the speed that it tells is the street's. */
    Drive lapses(double metresASecond, int times, int seconds) {
        for (int i = 0; i < seconds; i++) {
            passes(1).moves(metresASecond * times).seen(metresASecond);
        }
        return this;
    }

    Drive moves(double metres) {
        this.metres += metres;
        return this;
    }

    Drive passes(double seconds) {
        this.seconds += seconds;
        return this;
    }

    Drive seen(Double speed) {
        track.add(new TrackPoint(after(seconds), -56.16, LAT + metres / METRES_A_DEGREE, 0.0, speed));
        return this;
    }

    Instant now() {
        return after(seconds);
    }

    List<TrackPoint> track() {
        return track;
    }
}
