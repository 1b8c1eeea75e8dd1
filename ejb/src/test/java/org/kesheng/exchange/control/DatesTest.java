package org.kesheng.exchange.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "2025-02-03",
        "2025-2-3",
        "2025/2/3",
        "2025.02.03",
        "2025年2月3日",
        "2025-02-03T14:30:00Z",
        "2025-02-03 14:30",
        "2025/02/03 9:05:00",
        "2025-02-03T14:30:00.123+08:00"
    })
    void datesAsPeopleWriteThem(String text) {
        assertEquals(Optional.of(LocalDate.of(2025, 2, 3)), Dates.date(text, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-02-30", "02/03/2025", "25-02-03", "2025-13-01", "yesterday", "20250203", "2025-02-03x"})
    void whatIsDoubtfulOrDoesNotExistIsNoDate(String text) {
        assertEquals(Optional.empty(), Dates.date(text, null));
    }

    @Test
    void aPatternSettlesTheOrder() {
        assertEquals(
                Optional.of(Instant.parse("2013-12-26T04:56:23Z")),
                Dates.instant(
                        "12/25/2013 11:56:23 PM",
                        Dates.formatter("MM/dd/yyyy hh:mm:ss a"),
                        ZoneId.of("America/New_York")));
    }
}
