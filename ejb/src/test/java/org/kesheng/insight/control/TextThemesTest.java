package org.kesheng.insight.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.SentimentFigures;
import org.kesheng.insight.ThemeFigures;
import org.kesheng.insight.ThemeFigures.Language;
import org.kesheng.insight.ThemeFigures.Theme;

/** Themes, sentiment and quotes of what people write. */
class TextThemesTest {
    private static final LocalDate TO = LocalDate.of(2026, 11, 22);
    private static final List<String> BAD = List.of("送货一再推迟，没有人通知", "送货太慢，物流不更新", "维修预约很难，电话没人接", "物流信息错误，送货推迟");
    private static final List<String> GOOD = List.of("师傅安装很细心，态度好", "客服态度很好，回复快", "沙发坐感很好，安装师傅专业");

    private static List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            comments.add(new Comment(2L * i, 1 + i % 2, TO.minusDays(i), BAD.get(i % BAD.size()), false));
            comments.add(new Comment(2L * i + 1, 1, TO.minusDays(i), GOOD.get(i % GOOD.size()), true));
        }
        for (int i = 0; i < 40; i++) {
            comments.add(new Comment(
                    1_000 + i,
                    2,
                    TO,
                    i % 2 == 0 ? "The delivery was late again" : "Friendly and careful fitters",
                    null));
        }
        return comments;
    }

    private static ThemeFigures themes(List<Comment> comments) {
        return new TextThemes("S", TO.minusYears(1), TO, Instant.EPOCH, new SmallGroups(5)).of(comments);
    }

    @Test
    @DisplayName(
            "Chinese and English are told apart, and what the dissatisfied write stands out against what the satisfied write")
    void languagesAndContrast() {
        ThemeFigures figures = themes(comments());
        assertEquals(FigureStatus.OK, figures.status());
        assertEquals(
                List.of("zh", "en"),
                figures.languages().stream().map(Language::language).toList());
        Language chinese = figures.languages().get(0);
        assertEquals(240, chinese.texts());
        List<String> apart =
                chinese.words().stream().map(ThemeFigures.Word::word).toList();
        assertTrue(apart.contains("送货"), apart.toString());
        assertFalse(apart.contains("态度"), apart.toString());
        assertTrue(chinese.themes().stream().anyMatch(theme -> theme.words().contains("送货")));
        assertTrue(chinese.themes().stream().allMatch(theme -> theme.quotes().size() <= 3));
    }

    @Test
    @DisplayName("The same texts give the same themes, and what is stored is read back as it was")
    void reproducible() {
        ThemeFigures figures = themes(comments());
        assertEquals(figures, themes(comments()));
        assertEquals(figures, Documents.read(ThemeFigures.class, Documents.write(figures)));
    }

    @Test
    @DisplayName(
            "PRM-58 a theme of fewer than five persons shows neither words nor quotes, and a second one goes with it")
    void smallThemes() {
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            comments.add(new Comment(i, 1, TO, i % 2 == 0 ? "送货 推迟 物流" : "安装 师傅 细心", null));
        }
        for (int i = 0; i < 3; i++) {
            comments.add(new Comment(100 + i, 1, TO, "发票 抬头 写错 重开", null));
        }
        List<Theme> themes = themes(comments).languages().get(0).themes();
        assertFalse(themes.toString().contains("发票"), themes.toString());
        assertEquals(
                2,
                themes.stream()
                        .filter(theme -> theme.status() == FigureStatus.SUPPRESSED)
                        .count());
    }

    @Test
    @DisplayName("PRM-58 four texts are suppressed, twenty are no data")
    void tooFew() {
        assertEquals(FigureStatus.SUPPRESSED, themes(comments().subList(0, 4)).status());
        assertEquals(FigureStatus.NO_DATA, themes(comments().subList(0, 20)).status());
    }

    @Test
    @DisplayName("Sentiment is judged by what other texts taught, with accuracy and kappa, month by month")
    void sentiment() {
        List<Comment> comments = new ArrayList<>();
        String[] bad = {"送货", "物流", "维修", "电话", "配件", "预约"};
        String[] good = {"沙发", "安装", "客服", "衣柜", "餐桌", "师傅"};
        for (int i = 0; i < 240; i++) {
            comments.add(new Comment(2L * i, 1, TO.minusDays(i), bad[i % 6] + "太慢了，很不满意" + i, false));
            comments.add(new Comment(2L * i + 1, 1, TO.minusDays(i), good[i % 6] + "很好，非常满意" + i, true));
        }
        SentimentFigures figures = new SentimentReading("S", Instant.EPOCH, new SmallGroups(5)).of(comments);
        assertEquals(FigureStatus.OK, figures.status());
        assertEquals(480, figures.graded());
        assertTrue(figures.accuracy() > 0.95, "accuracy " + figures.accuracy());
        assertTrue(figures.kappa() > 0.9, "kappa " + figures.kappa());
        assertEquals(0.5, figures.months().get(1).favourable(), 0.05);
        assertEquals(figures, Documents.read(SentimentFigures.class, Documents.write(figures)));
    }

    @Test
    @DisplayName("A quote tells neither numbers nor addresses nor names")
    void discretion() {
        assertEquals("我的电话〔…〕，〔…〕师傅没有来，邮箱〔…〕", Discretion.quote("我的电话13812345678，王师傅没有来，邮箱zhang.san@example.com"));
        assertEquals("安装师傅很好", Discretion.quote("安装师傅很好"));
        assertEquals("订单〔…〕，本人〔…〕，请回电", Discretion.quote("订单KS-2026-0042，本人张三丰，请回电"));
        assertEquals("Mr. 〔…〕 was late", Discretion.quote("Mr. Brown was late"));
    }
}
