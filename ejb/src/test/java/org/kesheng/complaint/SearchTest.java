package org.kesheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kesheng.complaint.ComplaintFilter.Sort;
import org.kesheng.policy.CaseState;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

class SearchTest {
    private CaseWorld world;

    @BeforeEach
    void world() {
        world = new CaseWorld("2026-03-02T09:00");
    }

    private List<String> numbers(ComplaintFilter filter) {
        return page(filter, null, 100).rows().stream().map(ComplaintRow::number).toList();
    }

    private Slice<ComplaintRow> page(ComplaintFilter filter, String after, int limit) {
        return world.as("intake", () -> world.bean(ComplaintSearch.class).list(filter, after, limit));
    }

    private static ComplaintFilter text(String words) {
        return new ComplaintFilter(null, null, null, null, words, null, null, null, null, null, false, null);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    @DisplayName("Pages by key hold every case once, in the order of the whole list, also where keys are equal")
    void pagesByKey(Sort sort) {
        for (int i = 0; i < 11; i++) {
            world.lodge("intake", CaseFixture.about("第 " + i));
            if (i % 3 == 0) {
                world.pass(Duration.ofMinutes(5));
            }
        }
        ComplaintFilter filter = ComplaintFilter.all().sortedBy(sort);
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            Slice<ComplaintRow> page = page(filter, after, 4);
            page.rows().forEach(row -> paged.add(row.number()));
            after = page.next();
        } while (after != null);
        assertEquals(numbers(filter), paged);
        assertEquals(11, paged.size());
    }

    @Test
    @DisplayName("Words are found in Chinese and Latin, in any case and width, all of them; wildcards are characters")
    void words() {
        String sofa =
                world.lodge("intake", CaseFixture.about("沙发 Model X-100% 开裂")).number();
        world.lodge("intake", CaseFixture.about("Model Y"));
        assertEquals(List.of(sofa), numbers(text("开裂")));
        assertEquals(List.of(sofa), numbers(text("ＭＯＤＥＬ 沙发")));
        assertEquals(List.of(sofa), numbers(text("100%")));
        assertEquals(List.of(), numbers(text("100_")));
        assertEquals(List.of(), numbers(text("沙发 Y-200")));
        assertEquals(2, numbers(text("李女士")).size());
    }

    @Test
    @DisplayName("Overdue is what a clock says now, not what a job said last")
    void overdue() {
        String late = world.lodge("intake", CaseFixture.crackedSofa()).number();
        world.pass(Duration.ofMinutes(121));
        String fresh = world.lodge("intake", CaseFixture.crackedSofa()).number();
        ComplaintFilter overdue =
                new ComplaintFilter(null, null, null, null, null, null, null, null, null, true, false, null);
        ComplaintFilter inTime =
                new ComplaintFilter(null, null, null, null, null, null, null, null, null, false, false, null);
        assertEquals(List.of(late), numbers(overdue));
        assertEquals(List.of(fresh), numbers(inTime));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "handler", "seller", "gm", "hr", "head"})
    @DisplayName(
            "H25: the census of all states is one query and holds what list and count hold, with every filter and for everybody")
    void census(String reader) {
        CaseFixture.dispatched(world);
        world.lodge("seller", CaseFixture.about("样品"));
        world.lodge("worker", CaseFixture.anonymousGrievance());
        world.pass(Duration.ofMinutes(121));
        world.lodge("intake", CaseFixture.crackedSofa());
        for (ComplaintFilter filter :
                List.of(ComplaintFilter.all(), text("沙发"), filter(null, "PRODUCT_QUALITY", null, null, false))) {
            List<CaseCount> census =
                    world.as(reader, () -> world.bean(ComplaintSearch.class).census(filter));
            for (CaseState state : CaseState.values()) {
                assertEquals(count(reader, filter, state, null, false), sum(census, state, CaseCount::all));
                assertEquals(count(reader, filter, state, null, true), sum(census, state, CaseCount::mine));
                assertEquals(count(reader, filter, state, true, false), sum(census, state, CaseCount::overdue));
            }
        }
    }

    private static long sum(List<CaseCount> census, CaseState state, ToLongFunction<CaseCount> number) {
        return census.stream()
                .filter(count -> count.state() == state)
                .mapToLong(number)
                .sum();
    }

    private long count(String reader, ComplaintFilter filter, CaseState state, Boolean overdue, boolean mine) {
        ComplaintFilter narrow = new ComplaintFilter(
                List.of(state),
                filter.category(),
                null,
                null,
                filter.text(),
                null,
                null,
                null,
                null,
                overdue,
                mine,
                null);
        return world.as(reader, () -> world.bean(ComplaintSearch.class).count(narrow));
    }

    @Test
    @DisplayName("Days are days of the company: both ends count")
    void days() {
        world.moveTo("2026-03-02T00:00:00");
        String first = world.lodge("intake", CaseFixture.crackedSofa()).number();
        world.moveTo("2026-03-02T23:59:59");
        String last = world.lodge("intake", CaseFixture.crackedSofa()).number();
        world.moveTo("2026-03-03T00:00:00");
        world.lodge("intake", CaseFixture.crackedSofa());
        LocalDate day = LocalDate.parse("2026-03-02");
        ComplaintFilter filter =
                new ComplaintFilter(null, null, null, null, null, day, day, null, null, null, false, null);
        assertEquals(List.of(last, first), numbers(filter));
    }

    @Test
    void stateCategoryDepartmentChannelAndMineNarrow() {
        String sent = CaseFixture.dispatched(world);
        String sold = world.lodge("seller", CaseFixture.about("样品")).number();
        assertEquals(List.of(sent), numbers(filter(List.of(CaseState.DISPATCHED), null, null, null, false)));
        assertEquals(List.of(sent), numbers(filter(null, "PRODUCT_QUALITY", null, null, false)));
        assertEquals(List.of(sold), numbers(filter(null, null, "LOG", null, false)));
        assertEquals(2, numbers(filter(null, null, "CO", "WEBSITE", false)).size());
        assertEquals(List.of(), numbers(filter(null, null, null, "HOTLINE", false)));
        assertEquals(List.of(sent), numbers(filter(null, null, null, null, true)));
    }

    private static ComplaintFilter filter(
            List<CaseState> states, String category, String department, String channel, boolean mine) {
        return new ComplaintFilter(
                states, category, department, channel, null, null, null, null, null, null, mine, null);
    }

    @Test
    @DisplayName("A made-up place in the list, and a page without end, are refused")
    void badPages() {
        assertEquals(
                "complaint.after",
                assertThrows(Refused.class, () -> page(ComplaintFilter.all(), "x", 5))
                        .code());
        assertEquals(
                "complaint.limit",
                assertThrows(Refused.class, () -> page(ComplaintFilter.all(), null, 501))
                        .code());
    }
}
