package org.kesheng.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.exchange.Binding.Bound;
import org.kesheng.organisation.Function;
import org.kesheng.policy.CompanyCalendar;
import org.kesheng.policy.CompanyCalendar.KeepDay;
import org.kesheng.shared.BusinessClock;

/** Files of public holidays and make-up working days. It lives here because the calendar is below the importer. */
@ApplicationScoped
public class HolidayImport implements ImportKind {
    private static final String WORKED = "WORKDAY";
    private static final String CLOSED = "CLOSED";
    private static final int LONGEST_NAME = 100;

    @Inject
    CompanyCalendar calendar;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "holidays";
    }

    @Override
    public Function function() {
        return Function.POLICY;
    }

    @Override
    public List<Wanted> fields() {
        return Wanted.of(List.of("date", "day", "nameZh"), List.of("nameEn"), List.of("date"));
    }

    @Override
    public ImportSession<?> open(ImportMapping mapping, Header header) {
        return new Days(mapping, header, clock.instant());
    }

    /** One file on its way in. */
    private final class Days implements ImportSession<KeepDay> {
        private final Instant now;
        private final Bound date;
        private final Bound kind;
        private final Bound nameZh;
        private final Bound nameEn;

        Days(ImportMapping mapping, Header header, Instant now) {
            this.now = now;
            Binding binding = new Binding(header);
            date = binding.bind(mapping.required("date"));
            kind = binding.bind(mapping.required("day"));
            nameZh = binding.bind(mapping.required("nameZh"));
            nameEn = binding.bind(mapping.field("nameEn"));
            binding.check();
        }

        @Override
        public String scope() {
            return "holidays";
        }

        @Override
        public Parsed<KeepDay> parse(List<SheetRow> rows) {
            RowReader reader = new RowReader(rows.get(0), now, BusinessClock.ZONE);
            LocalDate day = reader.anyDate(date);
            if (day == null && !reader.rejected()) {
                reader.reject(date, "exchange.empty");
            }
            String how = reader.requiredText(kind, LONGEST_NAME);
            if (how != null && !how.equals(WORKED) && !how.equals(CLOSED)) {
                reader.reject(kind, "exchange.valueUnknown", how);
            }
            KeepDay keep = new KeepDay(
                    day,
                    WORKED.equals(how),
                    reader.requiredText(nameZh, LONGEST_NAME),
                    reader.text(nameEn, LONGEST_NAME));
            boolean rejected = reader.rejected();
            return new Parsed<>(rejected ? null : keep, String.valueOf(day), () -> preview(keep), reader.findings());
        }

        private Map<String, String> preview(KeepDay day) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("date", String.valueOf(day.date()));
            cells.put("day", day.worked() ? WORKED : CLOSED);
            cells.put("name", day.nameZh());
            return cells;
        }

        @Override
        public List<Outcome> store(List<Keyed<KeepDay>> records) {
            Map<LocalDate, KeepDay> known =
                    calendar.days().stream().collect(Collectors.toMap(KeepDay::date, day -> day));
            List<KeepDay> fresh = new ArrayList<>();
            List<Outcome> outcomes = new ArrayList<>(records.size());
            for (Keyed<KeepDay> keyed : records) {
                KeepDay day = keyed.record();
                KeepDay before = known.get(day.date());
                boolean same = before != null
                        && before.worked() == day.worked()
                        && before.nameZh().equals(day.nameZh());
                outcomes.add(same ? Outcome.UNCHANGED : Outcome.ACCEPTED);
                if (!same) {
                    fresh.add(day);
                }
            }
            if (!fresh.isEmpty()) {
                calendar.keep(fresh);
            }
            return outcomes;
        }
    }
}
