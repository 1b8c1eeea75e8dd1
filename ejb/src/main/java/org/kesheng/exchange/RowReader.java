package org.kesheng.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.exchange.Binding.Bound;
import org.kesheng.exchange.control.Dates;

/**
 * Reads the fields of one row and notes what is wrong with them. A method returns null for a missing value and for a wrong one; only
 * the wrong one leaves a finding.
 */
public final class RowReader {
    private final SheetRow row;
    private final Instant now;
    private final ZoneId zone;
    private final List<Finding> findings = new ArrayList<>();

    /** @param now nothing may be later than this */
    public RowReader(SheetRow row, Instant now, ZoneId zone) {
        this.row = row;
        this.now = now;
        this.zone = zone;
    }

    public List<Finding> findings() {
        return findings;
    }

    public boolean rejected() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.REJECTED);
    }

    public void reject(Bound bound, String code, Object... arguments) {
        findings.add(Finding.rejected(row.number(), bound == null ? null : bound.label(), code, arguments));
    }

    public void notice(Bound bound, String code, Object... arguments) {
        findings.add(Finding.notice(row.number(), bound == null ? null : bound.label(), code, arguments));
    }

    /** The text in the file, without surrounding blanks, before the mapping looks at it. */
    public String raw(Bound bound) {
        return bound.position() < 0
                ? bound.field().constant()
                : row.cell(bound.position()).strip();
    }

    /** A text that may hold anything, a formula too, which is then flagged. */
    public String text(Bound bound, int longest) {
        if (bound == null) {
            return null;
        }
        String value = mapped(bound);
        if (value == null) {
            return null;
        }
        if (isFormula(bound)) {
            notice(bound, "exchange.formulaKept");
        }
        if (value.indexOf('\0') >= 0) {
            reject(bound, "exchange.zero");
            return null;
        }
        if (value.length() > longest) {
            reject(bound, "exchange.cellLong", value.length(), longest);
            return null;
        }
        return value;
    }

    public String requiredText(Bound bound, int longest) {
        int before = findings.size();
        String value = text(bound, longest);
        if (value == null && findings.size() == before) {
            reject(bound, "exchange.empty");
        }
        return value;
    }

    private boolean isFormula(Bound bound) {
        return bound.position() >= 0 && row.formulas().get(bound.position());
    }

    private String mapped(Bound bound) {
        Field field = bound.field();
        String raw = raw(bound);
        if (raw.isEmpty() || field.missing().contains(raw)) {
            return null;
        }
        String value = raw;
        if (!field.values().isEmpty()) {
            value = field.values().getOrDefault(raw, "*".equals(field.otherwise()) ? raw : field.otherwise());
            if (value == null) {
                reject(bound, "exchange.valueUnknown", raw);
                return null;
            }
            if (value.isEmpty()) {
                return null;
            }
        }
        return field.template() == null ? value : field.template().replace("{}", value);
    }

    /** What must not be computed: a formula is refused here. */
    private String plain(Bound bound) {
        if (bound == null) {
            return null;
        }
        if (isFormula(bound)) {
            reject(bound, "exchange.formula");
            return null;
        }
        return mapped(bound);
    }

    public Integer integer(Bound bound, int min, int max) {
        String value = plain(bound);
        int digit = value != null && value.length() == 1 ? value.charAt(0) - '0' : -1;
        if (digit >= Math.max(0, min) && digit <= Math.min(9, max)) {
            return digit; // nearly every answer of nearly every survey
        }
        BigDecimal number = number(bound, value);
        if (number == null) {
            return null;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        boolean inside =
                number.compareTo(BigDecimal.valueOf(min)) >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
        if (!whole || !inside) {
            reject(bound, "exchange.range", raw(bound), min, max);
            return null;
        }
        return number.intValueExact();
    }

    public BigDecimal number(Bound bound) {
        return number(bound, plain(bound));
    }

    private BigDecimal number(Bound bound, String value) {
        if (value == null) {
            return null;
        }
        try {
            BigDecimal number = value.length() > 40 ? null : new BigDecimal(value);
            if (number != null && Math.abs((long) number.scale()) < 40) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        reject(bound, "exchange.number", value);
        return null;
    }

    public LocalDate date(Bound bound) {
        String value = plain(bound);
        if (value == null) {
            return null;
        }
        LocalDate date = Dates.date(value, bound.dates()).orElse(null);
        if (date == null) {
            reject(bound, "exchange.date", value, patternOf(bound));
        } else if (date.isAfter(LocalDate.ofInstant(now, zone))) {
            reject(bound, "exchange.future", date);
            return null;
        }
        return date;
    }

    /** Any day, also one to come. */
    public LocalDate anyDate(Bound bound) {
        String value = plain(bound);
        LocalDate date = value == null ? null : Dates.date(value, bound.dates()).orElse(null);
        if (value != null && date == null) {
            reject(bound, "exchange.date", value, patternOf(bound));
        }
        return date;
    }

    public Instant instant(Bound bound, ZoneId local) {
        String value = plain(bound);
        if (value == null) {
            return null;
        }
        DateTimeFormatter first = bound.dates();
        Instant instant = Dates.instant(value, first, local).orElse(null);
        if (instant == null) {
            reject(bound, "exchange.date", value, patternOf(bound));
        } else if (instant.isAfter(now)) {
            reject(bound, "exchange.future", value);
            return null;
        }
        return instant;
    }

    private static String patternOf(Bound bound) {
        return bound.field().pattern() == null ? "yyyy-MM-dd" : bound.field().pattern();
    }
}
