package org.kesheng.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.logging.Logger;
import org.kesheng.testing.Storage;

/** Seeds of fault tests: {@code -Dchaos.seed=N} repeats one, {@code -Dchaos.minutes=N} goes on with the following ones for so long. */
final class Chaos {
    /** The four tests (writes and night, on two databases) share the minutes. */
    private static final int TESTS = 4;

    private static final long FIRST_SEED = Long.getLong("chaos.seed", 20_261_122L);
    private static final long MINUTES = Long.getLong("chaos.minutes", 0L);
    private static final Logger LOG = Logger.getLogger(Chaos.class.getName());
    private static final String HEADER = "at,test,seed,database,minutes,places,kills,acknowledged,lost,doubled\n";

    private Chaos() {}

    /** A run with one seed. */
    interface Run {
        Outcome with(long seed) throws Exception;
    }

    /**
     * What a run found.
     *
     * @param places where the power was cut
     * @param acknowledged cases with 201, or answers of the night
     * @param lost of them, not found again; doubled: found more than once
     */
    record Outcome(String places, int kills, long acknowledged, long lost, long doubled) {
        boolean good() {
            return lost == 0 && doubled == 0;
        }
    }

    /** Several kills a run only where there is time for them. */
    static boolean isShort() {
        return MINUTES == 0;
    }

    /** One run in every build, more while the minutes of the profile last. */
    static void seeds(String test, Storage storage, Run run) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES) / TESTS;
        LongPredicate goesOn = seed -> seed == FIRST_SEED || System.nanoTime() < end;
        for (long seed = FIRST_SEED; goesOn.test(seed); seed++) {
            String begun = test + ", seed " + seed + ", " + storage;
            LOG.info(begun);
            long start = System.nanoTime();
            Outcome outcome = run.with(seed);
            double minutes = (System.nanoTime() - start) / (double) TimeUnit.MINUTES.toNanos(1);
            LOG.info(() -> begun + ": " + outcome);
            note(test, seed, storage, minutes, outcome);
            if (!outcome.good()) {
                throw new AssertionError(begun + ": " + outcome);
            }
        }
    }

    /** The profile adds each run, good or bad, to {@code docs/security/chaos.csv}. */
    private static void note(String test, long seed, Storage storage, double minutes, Outcome outcome)
            throws IOException {
        if (isShort()) {
            return;
        }
        Path tally = Path.of(System.getProperty("checkout"), "docs", "security", "chaos.csv");
        if (!Files.exists(tally)) {
            Files.writeString(tally, HEADER);
        }
        String line = String.join(
                ",",
                Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString(),
                test,
                Long.toString(seed),
                storage.toString(),
                String.format(Locale.ROOT, "%.1f", minutes),
                outcome.places(),
                Integer.toString(outcome.kills()),
                Long.toString(outcome.acknowledged()),
                Long.toString(outcome.lost()),
                Long.toString(outcome.doubled()));
        Files.writeString(tally, line + "\n", StandardOpenOption.APPEND);
    }
}
