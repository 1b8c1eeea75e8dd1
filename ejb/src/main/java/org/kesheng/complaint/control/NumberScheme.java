package org.kesheng.complaint.control;

import java.time.LocalDate;
import org.kesheng.policy.PolicyPack;

/**
 * Numbers of one pack (POL-15): prefix, date, serial of the year. A new year begins a new series, so that writers around midnight
 * cannot disturb each other, and the case after 999 widens the serial (REG-04).
 */
public record NumberScheme(PolicyPack pack, boolean anonymous) {
    private static final String ANONYMOUS = "A";

    /** Name of the counter. */
    public String series(LocalDate date) {
        return pack.numbering().prefix() + date.getYear() + (anonymous ? ANONYMOUS : "");
    }

    public String number(LocalDate date, int serial) {
        return pack.numbering().number(date, serial) + (anonymous ? ANONYMOUS : "");
    }

    /** Whether this is the first serial of its year that is longer than the regulation foresaw. */
    public boolean widensAt(int serial) {
        return pack.numbering().isWidened(serial) && !pack.numbering().isWidened(serial - 1);
    }
}
