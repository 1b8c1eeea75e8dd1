package org.kesheng.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * How cases are numbered (POL-15): prefix, date, serial of the year. The 1000th case of a year widens the serial (REG-04).
 *
 * @param datePattern for example {@code yyMMdd}
 * @param serialDigits least width of the serial
 */
public record Numbering(String prefix, String datePattern, int serialDigits) {
    /**
     * @param date local date of registration
     * @param serial 1 for the first case of that date's year
     */
    public String number(LocalDate date, int serial) {
        if (serial < 1) {
            throw new IllegalArgumentException("serial " + serial);
        }
        String digits = String.format("%0" + serialDigits + "d", serial);
        return prefix + DateTimeFormatter.ofPattern(datePattern).format(date) + digits;
    }

    /** Whether the serial has outgrown its width, so that the administrator must be told. */
    public boolean isWidened(int serial) {
        return String.valueOf(serial).length() > serialDigits;
    }
}
