package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.insight.ComplaintQuery.Dimension;
import org.kesheng.insight.Pareto;
import org.kesheng.policy.CauseDomain;
import org.kesheng.policy.Text;

/** Complaints counted by what they are told apart by. */
class ComplaintTallyTest {
    private final ComplaintTally tally = new ComplaintTally(null);

    @BeforeEach
    void tenComplaints() {
        complaints("MATERIAL", 2);
        complaints("INSPECTION", 1);
        complaints("RESPONSE", 4);
        complaints("", 3);
        tally.add(1, new ComplaintCells.Key(ComplaintCells.CLOSED, "COMPLAINT", "HOTLINE", "OTHER", "MATERIAL", 5), 9);
        tally.add(1, new ComplaintCells.Key(ComplaintCells.OPENED, "SUGGESTION", "HOTLINE", "OTHER", "RANGE", 5), 9);
    }

    private void complaints(String cause, long n) {
        tally.add(
                1,
                new ComplaintCells.Key(ComplaintCells.OPENED, "COMPLAINT", "HOTLINE", "PRODUCT_QUALITY", cause, 5),
                n);
    }

    private Pareto by(Dimension dimension) {
        return tally.pareto(dimension, id -> "CS", ParetoNames.of(dimension, code -> Text.same("dept " + code)));
    }

    @Test
    @DisplayName(
            "HND-08: causes by their name and domain, most frequent first; what has none yet stands apart without a name")
    void causes() {
        Pareto causes = by(Dimension.CAUSE);
        assertEquals(10, causes.total());
        assertEquals(
                List.of("RESPONSE", "", "MATERIAL", "INSPECTION"),
                causes.rows().stream().map(Pareto.Row::code).toList());
        assertEquals(
                new Pareto.Row("RESPONSE", new Text("响应或派单不及时", "Slow response"), CauseDomain.SERVICE, 4, 0.4, 0.4),
                causes.rows().get(0));
        assertNull(causes.rows().get(1).title());
        assertNull(causes.rows().get(1).domain());
    }

    @Test
    @DisplayName("ANA-05: causes add up to product, service, management and customer")
    void domains() {
        Pareto domains = by(Dimension.CAUSE_DOMAIN);
        assertEquals(
                List.of("SERVICE 4", "PRODUCT 3", " 3"),
                domains.rows().stream()
                        .map(row -> row.code() + " " + row.count())
                        .sorted(Comparator.reverseOrder())
                        .toList());
        assertEquals(new Text("服务", "Service"), domains.rows().get(0).title());
        assertEquals("dept CS", by(Dimension.DEPARTMENT).rows().get(0).title().en());
    }
}
