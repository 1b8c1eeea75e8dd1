package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.insight.CommentCoding.Agreed;
import org.kesheng.insight.CommentCoding.Pairing;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.ThemeFigures;
import org.kesheng.insight.ThemeFigures.Contrast;
import org.kesheng.insight.ThemeFigures.Language;
import org.kesheng.insight.ThemeFigures.Theme;
import org.kesheng.insight.control.CodingAgreement.Coded;

/** SUR-11: codes of people beside those of the machine. */
class CodingAgreementTest {
    private static final String GOOD = "FAVOURABLE";
    private static final String BAD = "UNFAVOURABLE";

    private static void add(List<Coded> codings, int times, String machine, String person) {
        for (int i = 0; i < times; i++) {
            codings.add(new Coded(codings.size(), 1, person, "", machine, ""));
        }
    }

    private static Agreed pairing(List<Coded> codings, Pairing pairing) {
        return CodingAgreement.of(codings).stream()
                .filter(one -> one.pairing() == pairing)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "SUR-11 coded free text: Cohen's kappa of 20, 5, 10, 15 is 0.4, as psych::cohen.kappa(matrix(c(20, 10, 5, 15), 2)) says")
    void kappa() {
        List<Coded> codings = new ArrayList<>();
        add(codings, 20, GOOD, GOOD);
        add(codings, 5, GOOD, BAD);
        add(codings, 10, BAD, GOOD);
        add(codings, 15, BAD, BAD);
        Agreed agreed = pairing(codings, Pairing.SENTIMENT_WITH_MACHINE);
        assertEquals(50, agreed.n());
        assertEquals(0.7, agreed.observed(), 1e-12);
        assertEquals(0.4, agreed.kappa(), 1e-12);
        assertTrue(agreed.lower() < 0.4 && 0.4 < agreed.upper());
    }

    @Test
    @DisplayName("Too few codes, or only one code, are no data and never a NaN")
    void nothingToCompare() {
        List<Coded> codings = new ArrayList<>();
        add(codings, 9, GOOD, BAD);
        assertEquals(
                FigureStatus.NO_DATA,
                pairing(codings, Pairing.SENTIMENT_WITH_MACHINE).status());
        codings.clear();
        add(codings, 30, GOOD, GOOD);
        Agreed same = pairing(codings, Pairing.SENTIMENT_WITH_MACHINE);
        assertEquals(FigureStatus.NO_DATA, same.status());
        assertNull(same.kappa());
    }

    @Test
    @DisplayName("Two coders of the same comments make one pair each")
    void coders() {
        List<Coded> codings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            codings.add(new Coded(i, 7, i % 2 == 0 ? GOOD : BAD, "", GOOD, ""));
            codings.add(new Coded(i, 8, i % 2 == 0 ? GOOD : BAD, "", GOOD, ""));
        }
        codings.add(new Coded(99, 8, GOOD, "", GOOD, ""));
        Agreed agreed = pairing(codings, Pairing.SENTIMENT_AMONG_PEOPLE);
        assertEquals(12, agreed.n());
        assertEquals(1.0, agreed.kappa());
    }

    @Test
    @DisplayName(
            "PRM-58: comments of a theme too small to be shown are not drawn; names are taken out; the same draw every night")
    void draw() {
        ThemeFigures figures = new ThemeFigures(
                "S",
                null,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                List.of(new Language(
                        "zh",
                        40,
                        List.of(
                                new Theme(List.of("送货", "安装"), 36L, 0.9, List.of(), FigureStatus.OK),
                                new Theme(List.of(), null, null, List.of(), FigureStatus.SUPPRESSED)),
                        Contrast.LOW_AGAINST_HIGH,
                        List.of())),
                TextThemes.METHOD,
                Instant.EPOCH,
                FigureStatus.OK);
        List<Comment> comments = new ArrayList<>();
        Map<Long, Boolean> judged = new HashMap<>();
        Map<Long, Integer> places = new HashMap<>();
        for (long id = 1; id <= 40; id++) {
            comments.add(new Comment(id, 1, LocalDate.EPOCH, "送货晚了，请王先生联系 13912345678", false));
            judged.put(id, id % 2 == 0);
            places.put(id, id <= 4 ? 1 : 0);
        }
        CodingSample sample = CodingSample.draw(comments, judged, places, figures);
        assertEquals(36, sample.comments().size());
        assertTrue(sample.comments().stream().allMatch(one -> one.comment() > 4));
        assertTrue(sample.comments().stream()
                .noneMatch(one -> one.text().contains("139") || one.text().contains("王")));
        assertEquals(List.of("送货、安装"), sample.themesOf(sample.comments().get(0)));
        assertEquals(sample, CodingSample.draw(comments, judged, places, figures));
        assertEquals(
                sample, Documents.read(CodingSample.class, Documents.write(sample)), "stored and read it is the same");
    }
}
