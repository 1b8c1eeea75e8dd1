package org.kesheng.exchange.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bad input: a renamed column is suggested")
class NearestNameTest {
    private static final List<String> NAMES = List.of("RESPNUM", "Q7ALL", "Q12PRECHEKCRATE", "评分", "WEIGHT");

    @ParameterizedTest
    @CsvSource({"Q7_ALL, Q7ALL", "Q12PRECHECKRATE, Q12PRECHEKCRATE", "respnum, RESPNUM", "评份, 评分", "WIEGHT, WEIGHT"})
    void aNearNameIsFound(String wanted, String near) {
        assertEquals(Optional.of(near), NearestName.of(wanted, NAMES));
    }

    @ParameterizedTest
    @CsvSource({"Borough", "部门", "Q"})
    void aFarNameIsNot(String wanted) {
        assertEquals(Optional.empty(), NearestName.of(wanted, NAMES));
    }
}
