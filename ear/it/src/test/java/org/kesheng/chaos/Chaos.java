package org.kesheng.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.logging.Logger;

/** Seeds of fault tests: {@code -Dchaos.seed=N} repeats one, {@code -Dchaos.minutes=N} goes on with the following ones for so long. */
final class Chaos {
    static final long FIRST_SEED = Long.getLong("chaos.seed", 20_261_122L);
    private static final long MINUTES = Long.getLong("chaos.minutes", 0L);
    private static final Logger LOG = Logger.getLogger(Chaos.class.getName());
    private static final String HEADER = "at,test,seed,database,places,kills,outcome\n";

    private Chaos() {}

    /** A run with one seed. */
    interface Run {
        void with(long seed) throws Exception;
    }

    /** One run in every build, more while the minutes of the profile last. */
    static void seeds(double share, Run run) throws Exception {
        long end = System.nanoTime() + (long) (share * TimeUnit.MINUTES.toNanos(MINUTES));
        LongPredicate goesOn = seed -> seed == FIRST_SEED || System.nanoTime() < end;
        for (long seed = FIRST_SEED; goesOn.test(seed); seed++) {
            run.with(seed);
        }
    }

    /** Prints a run that went well; in the profile also adds it to {@code docs/security/chaos.csv}. */
    static void note(String test, long seed, Storage storage, String places, int kills, String outcome)
            throws IOException {
        LOG.info(() -> test + ", seed " + seed + ", " + storage + ", killed in " + places + ": " + outcome);
        if (MINUTES == 0) {
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
                places,
                Integer.toString(kills),
                outcome);
        Files.writeString(tally, line + "\n", StandardOpenOption.APPEND);
    }
}
