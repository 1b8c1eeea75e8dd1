package org.kesheng.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Keeps the calendar until the days in the database change; building one takes longer than asking whether they did. */
@ApplicationScoped
public class CalendarCache {
    private record Kept(String state, WorkingCalendar calendar) {}

    private volatile Kept kept;

    WorkingCalendar get(String state, Supplier<WorkingCalendar> read) {
        Kept now = kept;
        if (now == null || !now.state().equals(state)) {
            now = new Kept(state, read.get());
            kept = now;
        }
        return now.calendar();
    }
}
