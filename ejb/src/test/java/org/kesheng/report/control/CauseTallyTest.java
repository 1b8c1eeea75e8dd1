package org.kesheng.report.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Causes over classes. */
class CauseTallyTest {
    @Test
    @DisplayName("ANA-05: a cause counts over all classes and stands under the class of most of its cases")
    void overClasses() {
        assertEquals(
                List.of(
                        new CauseTally("INFORMATION", "PRICE", 7),
                        new CauseTally("MATERIAL", "PRODUCT_QUALITY", 5),
                        new CauseTally("STOCK", "DELIVERY_TIME", 5)),
                CauseTally.of(List.of(
                        new CauseTally.Row("SERVICE_QUALITY", "INFORMATION", 3),
                        new CauseTally.Row("DELIVERY_TIME", "STOCK", 5),
                        new CauseTally.Row("PRICE", "INFORMATION", 4),
                        new CauseTally.Row("PRODUCT_QUALITY", "MATERIAL", 5))));
    }
}
