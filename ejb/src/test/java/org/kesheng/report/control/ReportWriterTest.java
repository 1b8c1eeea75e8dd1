package org.kesheng.report.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kesheng.report.Paper;
import org.kesheng.report.Paper.Grid;
import org.kesheng.report.Paper.Picture;
import org.kesheng.report.Paper.Points;
import org.kesheng.report.Paper.Words;
import org.kesheng.report.ReportKind;

class ReportWriterTest {
    private static Paper paper(ReportKind kind, Locale locale) {
        return new ReportWriter(locale, KnownMonth.file(kind), Map.of(7L, "CD")).write();
    }

    /** Everything that is written, line by line. */
    private static List<String> lines(Paper paper) {
        List<String> lines = new ArrayList<>(List.of(paper.title(), paper.about()));
        paper.head().forEach(fact -> lines.add(fact.label() + ": " + fact.text()));
        for (Paper.Section section : paper.sections()) {
            lines.add(section.heading());
            for (Paper.Block block : section.blocks()) {
                if (block instanceof Words words) {
                    lines.add(words.text());
                } else if (block instanceof Points points) {
                    lines.addAll(points.items());
                } else if (block instanceof Picture picture) {
                    lines.add(picture.title());
                    lines.add(picture.alternative());
                } else if (block instanceof Grid grid) {
                    lines.add(grid.caption());
                    lines.add(String.join("|", grid.columns()));
                    grid.rows()
                            .forEach(row -> lines.add(String.join(
                                    "|", row.stream().map(Paper.Cell::text).toList())));
                }
            }
        }
        return lines;
    }

    private static void assertSays(List<String> lines, String line) {
        assertTrue(lines.contains(line), () -> line + "\nis not in\n" + String.join("\n", lines));
    }

    @Test
    @DisplayName(
            "ANA-01, FRM-11 the monthly report has its four parts, trends, strengths, weaknesses and proposals, in words with their figures")
    void chinese() {
        List<String> lines = lines(paper(ReportKind.FEEDBACK, Locale.SIMPLIFIED_CHINESE));
        for (String part : List.of("二、分类统计", "三、频次与趋势", "四、主要原因", "五、结果评价", "六、优势", "七、不足", "八、改进建议", "九、数据说明")) {
            assertSays(lines, part);
        }
        assertSays(lines, "本期收到投诉50件。上月为40件，增加25.0%。去年同月没有可比数据。最多的类别是“产品质量”，30件，占60.0%。本期办结53件，全部时限都按时完成的占83.0%。");
        assertSays(lines, "满意度监测的满意度指数为72.5（95%置信区间71.0至74.0，400份答卷）。上一期为71.9（390份答卷）。整个区间低于公司要求的85.0。");
        assertSays(lines, "产品质量|30|60.0%|200|33.3%|< 0.001");
        assertSays(lines, "时限“处理方案”按时率仅60.0%（95%置信区间50.2%至69.1%，n = 100），低于90.0%。");
        assertSays(lines, "常见原因是“产品：出厂检验漏检”：12件，占已记录原因的30.0%。");
        assertSays(lines, "成都服务站的满意度指数60.0（95%置信区间56.0至64.0，n = 80），低于公司的72.5。");
        assertSays(lines, "1|满意度指数72.5低于要求的85.0：就薄弱项目组织纠正与预防措施。|客户服务部门|改进计划IMP-2026-0001（王敏）");
        assertSays(lines, "李娜的评价：旺季将至，请各部门提前排产。");
    }

    @Test
    @DisplayName("ANA-01 the same in English")
    void english() {
        List<String> lines = lines(paper(ReportKind.FEEDBACK, Locale.ENGLISH));
        assertSays(
                lines,
                "50 complaints were received in the period. There were 40 in the month before: an increase of 25.0%. There are no data of"
                        + " the same month of the year before to compare with. The most frequent class is \"Product quality\" with 30"
                        + " complaints (60.0%). 53 cases were closed in the period, 83.0% of them without a missed deadline.");
        assertSays(
                lines,
                "On-time rate has been rising for 14 months, by about 1.0 percentage points a month (p < 0.001).");
        assertSays(lines, "Handling plan|60|40|60.0%|50.2% – 69.1%");
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    @DisplayName("R7 every report is written in full in both languages and fits its pages")
    void printed(ReportKind kind) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Paper paper = paper(kind, locale);
            List<String> lines = lines(paper);
            lines.forEach(line -> {
                assertFalse(line.contains("?report.") || line.matches(".*\\?\\w+\\.\\w+.*"), line);
                assertFalse(line.contains("null") || line.contains("NaN") || line.matches(".*\\{\\d}.*"), line);
            });
            byte[] pdf = PaperPdf.of(paper);
            List<Long> inked =
                    PagePictures.write(pdf, folder, kind.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage());
            inked.forEach(page -> assertTrue(page > 2_000, "an almost empty page: " + inked));
            assertTrue(PaperBook.of(paper).length > 2_000);
        }
    }

    @Test
    @DisplayName(
            "SUR-12, FRM-22 the survey report has strengths, weaknesses and suggestions; SUR-11 distribution, means, drivers")
    void survey() {
        List<String> lines = lines(paper(ReportKind.SURVEY, Locale.SIMPLIFIED_CHINESE));
        for (String part : List.of("一、概要", "二、分部门与渠道", "三、各项得分", "四、影响因素", "五、优势", "六、不足", "七、改进建议", "八、数据说明")) {
            assertSays(lines, part);
        }
        assertSays(lines, "截至统计时点收到有效答卷1,200份，清理规则排除7份。发出邀请2,000份，回收1,207份，回收率60.4%。");
        assertSays(lines, "西安服务站|–|人数过少，不予显示|–");
        assertSays(lines, "对“总体满意度”影响最大的是“服务态度”，占可解释差异的70.0%");
    }

    @Test
    @DisplayName("ANA-12 the management overview always has the same five parts")
    void management() {
        List<String> headings = paper(ReportKind.MANAGEMENT, Locale.SIMPLIFIED_CHINESE).sections().stream()
                .map(Paper.Section::heading)
                .toList();
        assertEquals(List.of("一、数量", "二、按时率", "三、满意度", "四、主要原因", "五、进行中的改进计划", "六、数据说明"), headings);
    }
}
