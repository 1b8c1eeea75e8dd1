package org.kesheng.improvement;

import java.time.LocalDate;

/** Port: where the figures of a measure come from (the published night). */
public interface Measures {
    /**
     * @param from first day
     * @param to last day
     * @return never null; {@link Figure#NONE} where there is nothing, or too little to show
     */
    Figure of(Measure measure, LocalDate from, LocalDate to);
}
