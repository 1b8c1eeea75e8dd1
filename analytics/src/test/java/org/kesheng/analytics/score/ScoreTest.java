package org.kesheng.analytics.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.interval.ProportionInterval;

class ScoreTest {

    @Test
    @DisplayName("Promoters, passives and detractors partition all answers, decimals included")
    void buckets() {
        double[] answers =
                IntStream.rangeClosed(0, 100).mapToDouble(i -> i / 10.0).toArray();
        NetPromoter nps = NetPromoter.of(answers);
        assertEquals(answers.length, nps.promoters() + nps.passives() + nps.detractors());
        assertEquals(11, nps.promoters());
        assertEquals(61, nps.detractors());
    }

    @Test
    @DisplayName("Adjusted Wald: three pseudo-answers, within plus and minus 100")
    void adjustedWald() {
        Interval interval = new NetPromoter(10, 5, 5).adjustedWald(0.95);
        // R: P <- 10.75; D <- 5.75; N <- 23; m <- (P-D)/N; 100*(m + c(-1,1)*qnorm(.975)*sqrt(((P+D)/N - m^2)/N))
        assertEquals(-11.716133, interval.lower(), 1e-6);
        assertEquals(55.194394, interval.upper(), 1e-6);
        assertEquals(100, new NetPromoter(3, 0, 0).adjustedWald(0.999).upper());
        assertTrue(Double.isNaN(new NetPromoter(0, 0, 0).adjustedWald(0.95).lower()));
    }

    @Test
    @DisplayName("A change of basis moves the chained index by nothing")
    void chain() {
        ChainLinkedIndex index =
                ChainLinkedIndex.of(List.of(70.0, 72.0)).then(60, List.of(63.0)).then(31.5, List.of(33.0));
        assertEquals(List.of(70.0, 72.0, 75.6), index.values().subList(0, 3));
        assertEquals(79.2, index.values().get(3), 1e-12);
        assertThrows(NotComputable.class, () -> index.then(0, List.of()));
    }

    @Test
    @DisplayName("Intervals of a share: 37 of 40 and 12 of 12 as prop.test and binom.test give them")
    void proportion() {
        assertEquals(0.80135766, ProportionInterval.wilson(37, 40, 0.95).lower(), 1e-8);
        assertEquals(0.97416397, ProportionInterval.wilson(37, 40, 0.95).upper(), 1e-8);
        assertEquals(0.75750, ProportionInterval.wilson(12, 12, 0.95).lower(), 1e-5);
        assertEquals(1, ProportionInterval.clopperPearson(12, 12, 0.95).upper());
        assertEquals(
                Math.pow(0.025, 1 / 12.0),
                ProportionInterval.clopperPearson(12, 12, 0.95).lower(),
                1e-14);
        assertThrows(NotComputable.class, () -> ProportionInterval.wilson(3, 2, 0.95));
        assertThrows(NotComputable.class, () -> ProportionInterval.wilson(1, 2, 95));
    }
}
