package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.FunnelFigures;
import org.kesheng.insight.FunnelFigures.Place;
import org.kesheng.insight.FunnelFigures.Unit;
import org.kesheng.insight.control.FunnelBuilder.Counted;

/** The funnel of departments. */
class FunnelBuilderTest {
    private static List<Counted> nineAlike(Counted more) {
        List<Counted> counted = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            counted.add(new Counted("D" + i, 1_000L, 800));
        }
        counted.add(more);
        return counted;
    }

    private static Unit unit(FunnelFigures funnel, String code) {
        return funnel.units().stream()
                .filter(unit -> unit.department().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "A small department with the worst share of all is within what chance does; the same share of a large one is not")
    void sizeMatters() {
        FunnelFigures small = FunnelBuilder.of(nineAlike(new Counted("X", 10L, 6)), Instant.EPOCH);
        assertEquals(Place.WITHIN, unit(small, "X").place());
        FunnelFigures large = FunnelBuilder.of(nineAlike(new Counted("X", 1_000L, 600)), Instant.EPOCH);
        assertEquals(Place.BELOW, unit(large, "X").place());
        // All together: (9 * 800 + 600) / 10,000
        assertEquals(0.78, large.centre(), 1e-12);
    }

    @Test
    @DisplayName("The limits narrow as departments grow and stay between 0 and 1")
    void limits() {
        FunnelFigures funnel = FunnelBuilder.of(nineAlike(new Counted("X", 100L, 80)), Instant.EPOCH);
        double last = 2;
        for (FunnelFigures.Limit limit : funnel.limits()) {
            assertTrue(limit.lower998() >= 0 && limit.upper998() <= 1);
            assertTrue(limit.upper998() - limit.lower998() <= last);
            last = limit.upper998() - limit.lower998();
        }
        // Of 1,000 at 0.8 without spread: 0.8 -+ 3.0902 sqrt(0.16 / 1000)
        FunnelFigures.Limit widest = funnel.limits().get(funnel.limits().size() - 1);
        assertEquals(0.8 - 3.090232306 * Math.sqrt(0.16 / 1_000), widest.lower998(), 1e-9);
    }

    @Test
    @DisplayName("Suppressed departments are named without figures; two departments are no funnel")
    void suppressedAndFew() {
        FunnelFigures funnel = FunnelBuilder.of(nineAlike(new Counted("X", null, 0)), Instant.EPOCH);
        assertEquals(FigureStatus.SUPPRESSED, unit(funnel, "X").status());
        List<Counted> two = List.of(new Counted("A", 10L, 5), new Counted("B", 10L, 6));
        assertEquals(FigureStatus.NO_DATA, FunnelBuilder.of(two, Instant.EPOCH).status());
    }
}
