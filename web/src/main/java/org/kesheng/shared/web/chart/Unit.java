package org.kesheng.shared.web.chart;

import java.text.NumberFormat;
import java.util.Locale;

/** What an axis measures and how its values are written. */
public enum Unit {
    /** A share of 0 to 1, written as per cent. */
    SHARE(0, 1),
    /** An average on a scale. */
    SCORE(Double.NaN, Double.NaN),
    /** −100 to 100. */
    NPS(-100, 100),
    /** An index of 0 to 100. */
    INDEX(0, 100),
    /** How many. */
    COUNT(0, Double.NaN),
    HOURS(0, Double.NaN);

    private static final int MOST_DECIMALS = 4;

    private final double least;
    private final double most;

    Unit(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** The smallest value there can be; NaN without a bound. */
    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** A value as people read it in tables and tips. */
    public String write(Locale locale, double value) {
        return switch (this) {
            case SHARE -> decimal(locale, value * 100, 1) + "%";
            case SCORE -> decimal(locale, value, 2);
            case NPS, INDEX, HOURS -> decimal(locale, value, 1);
            case COUNT -> decimal(locale, value, value == Math.rint(value) ? 0 : 1);
        };
    }

    /** The same on an axis, with no more decimals than the step needs. */
    String tick(Locale locale, double value, double step) {
        if (this == SHARE) {
            return decimal(locale, value * 100, decimals(step * 100)) + "%";
        }
        return decimal(locale, value, decimals(step));
    }

    /** As few as tell one step from the next. */
    private static int decimals(double step) {
        int decimals = 0;
        for (double rest = step; decimals < MOST_DECIMALS && Math.abs(rest - Math.rint(rest)) > 1e-6; rest *= 10) {
            decimals++;
        }
        return decimals;
    }

    private static String decimal(Locale locale, double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value == 0 ? 0.0 : value);
    }
}
