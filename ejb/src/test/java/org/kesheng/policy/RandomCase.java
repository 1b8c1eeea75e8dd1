package org.kesheng.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.kesheng.shared.Refused;

/** A random calendar with a start and pauses, everything on a grid of {@code step} seconds; half of them near a clock change. */
final class RandomCase {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Asia/Shanghai",
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",
            "Asia/Tehran",
            "Asia/Beirut",
            "Africa/Cairo",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "America/Havana",
            "America/St_Johns");
    private static final int[] STEPS = {300, 900, 900, 900};

    private final Random random;
    final long seed;
    final long step;
    final WorkingCalendar calendar;
    final Instant start;
    final List<Pause> pauses = new ArrayList<>();

    RandomCase(long seed) {
        this(seed, 0);
    }

    /** @param wantedStep 0: any */
    RandomCase(long seed, long wantedStep) {
        this.seed = seed;
        this.random = new Random(seed);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        // St John's changed its clocks at one minute past midnight.
        long any = zone.getId().endsWith("St_Johns") ? 60 : STEPS[random.nextInt(STEPS.length)];
        this.step = wantedStep == 0 ? any : wantedStep;
        this.start = someStart(zone);
        this.calendar = someCalendar(zone);
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant from = start.plusSeconds(onGrid(random.nextInt(4 * 86_400) - 86_400));
            pauses.add(new Pause(from, from.plusSeconds(onGrid(random.nextInt(30 * 3600)))));
        }
    }

    /** Seconds on the grid, more than zero, at most a week of this calendar and 240 steps. */
    long someAmount() {
        long week = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            week += calendar.hoursOn(day).stream()
                    .mapToLong(WorkingInterval::seconds)
                    .sum();
        }
        long most = Math.max(step, Math.min(week, 240 * step));
        return step + onGrid(Math.floorMod(random.nextLong(), most));
    }

    int someDays() {
        return 1 + random.nextInt(6);
    }

    private Instant someStart(ZoneId zone) {
        Instant moment = Instant.parse("2005-01-01T00:00:00Z").plusSeconds(random.nextInt(600_000_000));
        ZoneOffsetTransition change = zone.getRules().nextTransition(moment);
        if (change != null && random.nextBoolean()) {
            moment = change.getInstant().plusSeconds(random.nextInt(3 * 86_400) - 2 * 86_400);
        }
        return Instant.ofEpochSecond(onGrid(moment.getEpochSecond()));
    }

    private WorkingCalendar someCalendar(ZoneId zone) {
        while (true) {
            try {
                Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
                for (DayOfWeek day : DayOfWeek.values()) {
                    if (step == 1 || random.nextInt(7) > 1) {
                        week.put(day, someHours(step == 1));
                    }
                }
                if (week.values().stream().allMatch(List::isEmpty)) {
                    continue;
                }
                return WorkingCalendar.of("random", zone, week, someExceptions(zone), Set.of());
            } catch (Refused withoutWork) {
                continue;
            }
        }
    }

    private Collection<DayException> someExceptions(ZoneId zone) {
        Map<LocalDate, DayException> exceptions = new HashMap<>();
        LocalDate around = start.atZone(zone).toLocalDate();
        for (int i = step == 1 ? 0 : random.nextInt(7); i > 0; i--) {
            LocalDate date = around.plusDays(random.nextInt(16) - 4);
            exceptions.put(
                    date,
                    switch (random.nextInt(3)) {
                        case 0 -> DayException.closed(date, null);
                        case 1 -> DayException.asWeekday(date, DayOfWeek.of(1 + random.nextInt(7)), null);
                        default -> DayException.hours(date, someHours(false), null);
                    });
        }
        return exceptions.values();
    }

    private List<WorkingInterval> someHours(boolean atLeastOne) {
        if (random.nextInt(8) == 0) {
            return List.of(new WorkingInterval(0, WorkingInterval.DAY));
        }
        List<WorkingInterval> hours = new ArrayList<>();
        int at = 0;
        for (int i = (atLeastOne ? 1 : 0) + random.nextInt(3); i > 0; i--) {
            int from = at + (int) onGrid(random.nextInt(8 * 3600));
            int to = Math.min(WorkingInterval.DAY, from + (int) (step + onGrid(random.nextInt(9 * 3600))));
            if (from < to) {
                hours.add(new WorkingInterval(from, to));
            }
            at = to;
        }
        return hours;
    }

    private long onGrid(long seconds) {
        return Math.floorDiv(seconds, step) * step;
    }

    @Override
    public String toString() {
        return "seed " + seed + ", step " + step + ", " + calendar.zone() + ", start " + start + ", pauses " + pauses;
    }
}
