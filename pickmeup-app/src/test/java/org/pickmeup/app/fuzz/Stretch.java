package org.pickmeup.app.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.pickmeup.app.running.RunningApp;

/**
 * What went on in a stretch of time.
 *
 * @param rides that were paid
 * @param heap megabytes in use after a garbage collection at its end
 * @param resident megabytes of the whole process at its end
 * @param threads at its end
 */
record Stretch(long rides, long heap, long resident, int threads) {

    private static final Path STATUS = Path.of("/proc/self/status");

    /** Waits for that long, and looks. */
    static Stretch of(RunningApp app, Duration length) throws InterruptedException, IOException {
        long before = paidRides(app);
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
        long rides = paidRides(app) - before;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Stretch(
                rides,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                residentKilobytes() >> 10,
                Thread.activeCount());
    }

    static long paidRides(RunningApp app) {
        return app.ledger()
                .sql("select count(*) from trip where phase = 'PAID'")
                .query(Long.class)
                .single();
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
