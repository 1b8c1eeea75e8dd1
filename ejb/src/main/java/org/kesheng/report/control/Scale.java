package org.kesheng.report.control;

import java.text.NumberFormat;
import java.util.Locale;
import org.kesheng.report.Paper.Cell;

/** What a figure measures: how people read it and how a workbook writes it. */
public enum Scale {
    COUNT("#,##0", 0, 1),
    /** 0 to 1. */
    SHARE("0.0%", 1, 100),
    /** 0 to 100. */
    INDEX("0.0", 1, 1),
    NPS("0.0", 1, 1),
    /** Stored in minutes. */
    HOURS("0.0", 1, 1 / 60.0),
    /** Of a test. */
    P("0.000", 3, 1),
    /** A coefficient or statistic. */
    DECIMAL("0.00", 2, 1);

    private final String pattern;
    private final int decimals;
    private final double factor;

    Scale(String pattern, int decimals, double factor) {
        this.pattern = pattern;
        this.decimals = decimals;
        this.factor = factor;
    }

    /** As people read it, per cent with their sign. */
    public String write(Locale locale, double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        // Half away from zero, as people round; and no minus before a zero.
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        double shown = value * factor;
        if (this == P && shown < 0.001) {
            return "< 0.001";
        }
        String text = format.format(shown);
        if (text.matches("-[0.,]+")) {
            text = text.substring(1);
        }
        return this == SHARE ? text + "%" : text;
    }

    /** A cell with the number itself. {@code none} stands where there is no value. */
    public Cell cell(Locale locale, Double value, String none) {
        if (value == null) {
            return Cell.of(none);
        }
        // A workbook multiplies shares by itself.
        double written = this == SHARE ? value : value * factor;
        return new Cell(write(locale, value), written, pattern);
    }

    /** The value as an axis shows it. */
    double shown(double value) {
        return value * factor;
    }
}
