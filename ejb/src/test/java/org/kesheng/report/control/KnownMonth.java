package org.kesheng.report.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Series.Measure;
import org.kesheng.report.Finding;
import org.kesheng.report.Recommendation;
import org.kesheng.report.ReportAction;
import org.kesheng.report.ReportCard;
import org.kesheng.report.ReportFigures;
import org.kesheng.report.ReportFigures.Cause;
import org.kesheng.report.ReportFigures.Complaints;
import org.kesheng.report.ReportFigures.Driver;
import org.kesheng.report.ReportFigures.Grade;
import org.kesheng.report.ReportFigures.Grades;
import org.kesheng.report.ReportFigures.GroupScore;
import org.kesheng.report.ReportFigures.ItemScore;
import org.kesheng.report.ReportFigures.Label;
import org.kesheng.report.ReportFigures.Line;
import org.kesheng.report.ReportFigures.OnTime;
import org.kesheng.report.ReportFigures.PlanLine;
import org.kesheng.report.ReportFigures.Point;
import org.kesheng.report.ReportFigures.Score;
import org.kesheng.report.ReportFigures.Scores;
import org.kesheng.report.ReportFigures.Survey;
import org.kesheng.report.ReportFile;
import org.kesheng.report.ReportKind;
import org.kesheng.report.ReportState;

/** October 2026 of a small company, whose figures can be checked by hand. */
public final class KnownMonth {
    static final Instant CUT = Instant.parse("2026-10-31T18:05:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);

    private KnownMonth() {}

    static Label label(String code, String zh, String en) {
        return new Label(code, zh, en);
    }

    private static Label named(String code) {
        return switch (code) {
            case "PRODUCT_QUALITY" -> label(code, "产品质量", "Product quality");
            case "DELIVERY_TIME" -> label(code, "交付时间", "Delivery time");
            case "COMPLAINT" -> label(code, "投诉", "Complaint");
            case "REPAIR" -> label(code, "报修", "Repair");
            case "PHONE" -> label(code, "电话", "Telephone");
            default -> label(code, code, code);
        };
    }

    static Score score(long n, double value, double lower, double upper) {
        return new Score(FigureStatus.OK, n, value, lower, upper);
    }

    private static final Score HIDDEN = new Score(FigureStatus.SUPPRESSED, null, null, null, null);

    static Line line(Measure measure, double first, double step, double wave) {
        List<Point> points = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            double value = first + step * i + wave * (i % 3 - 1);
            values.add(value);
            Double p90 = measure == Measure.RESOLUTION ? value * 3 : null;
            points.add(new Point(
                    YearMonth.of(2025, 9).plusMonths(i),
                    FigureStatus.OK,
                    40L + i,
                    value,
                    first,
                    first - 4 * Math.abs(wave) - 0.01,
                    first + 4 * Math.abs(wave) + 0.01,
                    p90));
        }
        return new Line(
                measure,
                points,
                Comparisons.trend(values.stream().mapToDouble(v -> v).toArray()));
    }

    public static ReportFigures figures() {
        ReportFigures bare = bare();
        return new ReportFigures(
                bare.from(),
                bare.to(),
                bare.cut(),
                bare.smallest(),
                bare.required(),
                bare.survey(),
                bare.kinds(),
                bare.complaints(),
                bare.grades(),
                bare.clocks(),
                bare.series(),
                bare.scores(),
                bare.plans(),
                Findings.of(bare));
    }

    private static ReportFigures bare() {
        return new ReportFigures(
                FROM,
                TO,
                CUT,
                5,
                85,
                new Survey(label("PULSE", "满意度监测", "Satisfaction monitor"), 1200L, 7, 2000L, 1207L),
                Comparisons.counts(
                        Map.of("COMPLAINT", 50L, "REPAIR", 20L), Map.of("COMPLAINT", 600L), KnownMonth::named),
                complaints(),
                grades(),
                List.of(
                        new OnTime(label("REPLY", "答复客户", "Reply to the customer"), 96, 4, 0.96, 0.9016, 0.9843),
                        new OnTime(label("PLAN", "处理方案", "Handling plan"), 60, 40, 0.6, 0.5020, 0.6906)),
                List.of(
                        line(Measure.COMPLAINTS, 50, 0, 3),
                        line(Measure.ON_TIME, 0.70, 0.01, 0.002),
                        line(Measure.RESOLUTION, 3000, 0, 300),
                        line(Measure.INDEX, 72, 0, 1)),
                scores(),
                List.of(
                        new PlanLine("IMP-2026-0001", "准时交付整改", "RUNNING", "LG", 60, false, null),
                        new PlanLine("IMP-2026-0002", "划痕预防", "IMPLEMENTED", "PR", 100, true, "EFFECTIVE")),
                List.of());
    }

    /** 30 of 50 are about quality, 200 of 600 in the year before. */
    private static Complaints complaints() {
        Map<String, Long> now = new LinkedHashMap<>(Map.of("PRODUCT_QUALITY", 30L, "DELIVERY_TIME", 20L));
        Map<String, Long> before = Map.of("PRODUCT_QUALITY", 200L, "DELIVERY_TIME", 400L);
        return new Complaints(
                50,
                40L,
                null,
                Comparisons.counts(now, before, KnownMonth::named),
                Comparisons.counts(Map.of("PHONE", 50L), Map.of("PHONE", 600L), KnownMonth::named),
                Comparisons.counts(Map.of("LG", 50L), Map.of(), KnownMonth::named),
                List.of(new Cause(
                        named("PRODUCT_QUALITY"),
                        null,
                        new Label("INSPECTION", "出厂检验漏检", "Missed at inspection"),
                        new Label("PRODUCT", "产品", "Product"),
                        12,
                        12 / 40.0)),
                40);
    }

    private static List<Grades> grades() {
        List<Grades> months = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            months.add(new Grades(
                    YearMonth.of(2025, 11).plusMonths(i),
                    List.of(new Grade("HIGH", 5), new Grade("NORMAL", 40)),
                    List.of(new Grade("LOW", 45)),
                    List.of(new Grade("MEDIUM", 45))));
        }
        return months;
    }

    private static Scores scores() {
        return new Scores(
                score(400, 72.5, 71.0, 74.0),
                score(390, 71.9, 70.4, 73.4),
                score(400, 12.0, 5.0, 19.0),
                score(400, 0.88, 0.86, 0.9),
                List.of(
                        new ItemScore(
                                label("ATTITUDE", "服务态度", "Service attitude"),
                                score(400, 4.2, 4.1, 4.3),
                                score(400, 0.8, 0.7581, 0.8363),
                                score(390, 0.78, 0.736, 0.818),
                                0.49),
                        new ItemScore(
                                label("PRICE", "价格", "Price"),
                                score(400, 3.1, 3.0, 3.2),
                                score(400, 0.5, 0.4512, 0.5488),
                                score(390, 0.51, 0.46, 0.559),
                                0.78)),
                List.of(
                        new GroupScore(label("CD", "成都服务站", "Chengdu station"), score(80, 60, 56, 64)),
                        new GroupScore(label("XA", "西安服务站", "Xian station"), HIDDEN)),
                List.of(new GroupScore(named("PHONE"), score(400, 72.5, 71.0, 74.0))),
                label("OVERALL", "总体满意度", "Overall satisfaction"),
                0.62,
                380L,
                List.of(
                        new Driver(label("ATTITUDE", "服务态度", "Service attitude"), 80, 0.7),
                        new Driver(label("PRICE", "价格", "Price"), 52, 0.3)));
    }

    static ReportFile file(ReportKind kind) {
        ReportFigures figures = figures();
        List<Recommendation> recommendations = new ArrayList<>();
        for (Finding finding : figures.findings()) {
            if (!finding.kind().isGood() && kind.proposes()) {
                int position = recommendations.size() + 1;
                recommendations.add(
                        position == 1
                                ? new Recommendation(
                                        1,
                                        finding,
                                        null,
                                        Recommendation.Decision.PLAN,
                                        "IMP-2026-0001",
                                        null,
                                        "王敏",
                                        CUT)
                                : new Recommendation(position, finding, 7L, null, null, null, null, null));
            }
        }
        String number = kind.prefix() + "-2026-10";
        ReportCard card = new ReportCard(
                number,
                kind,
                FROM,
                TO,
                "PULSE",
                ReportState.DISTRIBUTED,
                CUT,
                CUT,
                CUT,
                CUT,
                1,
                recommendations.size());
        return new ReportFile(
                0,
                card,
                figures,
                "旺季将至，请各部门提前排产。",
                "李娜",
                "王敏",
                CUT,
                null,
                recommendations,
                List.of(),
                List.of(ReportAction.FILE),
                false);
    }
}
