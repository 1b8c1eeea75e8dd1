package org.kesheng.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kesheng.insight.DriverFigures;
import org.kesheng.insight.DriverQuery;
import org.kesheng.insight.Drivers;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Figures;
import org.kesheng.insight.ScoreQuery;
import org.kesheng.insight.ScoreQuery.Statistic;
import org.kesheng.insight.ScoreRow;
import org.kesheng.report.ReportFigures.Driver;
import org.kesheng.report.ReportFigures.GroupScore;
import org.kesheng.report.ReportFigures.ItemScore;
import org.kesheng.report.ReportFigures.Label;
import org.kesheng.report.ReportFigures.Score;
import org.kesheng.report.ReportFigures.Scores;
import org.kesheng.report.ReportFigures.Survey;
import org.kesheng.report.control.Comparisons;
import org.kesheng.shared.Refused;
import org.kesheng.survey.Item;
import org.kesheng.survey.SurveyCard;
import org.kesheng.survey.SurveyKind;
import org.kesheng.survey.Surveys;

/** Reads what was published about surveys. */
@ApplicationScoped
public class SurveyPart {
    private static final Score NOTHING = new Score(FigureStatus.NO_DATA, 0L, null, null, null);
    private static final String EACH = "*";

    @Inject
    Figures figures;

    @Inject
    Drivers drivers;

    @Inject
    Surveys surveys;

    /** Surveys that have figures. */
    List<SurveyCard> counted() {
        return figures.surveyCodes().stream().map(surveys::standing).toList();
    }

    /** The survey that watches satisfaction all the time, else the oldest; null where there is none. */
    String monitor() {
        List<SurveyCard> counted = counted();
        return counted.stream()
                .filter(card -> card.kind() == SurveyKind.PULSE)
                .findFirst()
                .or(() -> counted.stream().findFirst())
                .map(SurveyCard::code)
                .orElse(null);
    }

    Survey survey(String code) {
        SurveyCard card = surveys.standing(code);
        long excluded = card.excluded() == null
                ? 0
                : card.excluded().values().stream().mapToLong(n -> n).sum();
        return new Survey(
                new Label(code, card.nameZh(), card.nameEn()),
                card.responses(),
                excluded,
                card.invited(),
                card.invitedAnswered());
    }

    /**
     * Scores of a period, and of the period before it for comparison.
     *
     * @param before first day of the period before
     */
    Scores scores(String survey, LocalDate before, LocalDate from, LocalDate to, Labels labels) {
        List<Item> items =
                surveys.questions(survey).stream().filter(Item::closed).toList();
        Map<String, Item> byCode = items.stream().collect(Collectors.toMap(Item::code, Function.identity()));
        LocalDate beforeTo = from.minusDays(1);
        String nps =
                items.stream().filter(Item::nps).map(Item::code).findFirst().orElse(null);
        DriverFigures driving = driving(survey, from, to);
        List<Driver> rows = driving == null
                ? List.of()
                : driving.rows().stream()
                        .map(row ->
                                new Driver(Labels.item(byCode.get(row.item())), row.performance(), row.importance()))
                        .toList();
        boolean driven = driving != null && driving.status() == FigureStatus.OK;
        return new Scores(
                one(survey, null, Statistic.INDEX, from, to),
                one(survey, null, Statistic.INDEX, before, beforeTo),
                nps == null ? null : one(survey, nps, Statistic.NPS, from, to),
                one(survey, null, Statistic.ALPHA, from, to),
                items.stream()
                        .filter(item -> item.topFrom() != null && !item.nps())
                        .map(item -> item(survey, item, before, from, to))
                        .toList(),
                groups(survey, EACH, null, from, to, labels::department),
                groups(survey, null, EACH, from, to, Labels::channel),
                driven ? outcome(byCode, driving.outcome()) : null,
                driven ? driving.r2() : null,
                driven ? driving.n() : null,
                driven ? rows : List.of());
    }

    private static Label outcome(Map<String, Item> items, String code) {
        return items.containsKey(code) ? Labels.item(items.get(code)) : Labels.unknown(code);
    }

    private ItemScore item(String survey, Item item, LocalDate before, LocalDate from, LocalDate to) {
        Score top = one(survey, item.code(), Statistic.TOPBOX, from, to);
        Score then = one(survey, item.code(), Statistic.TOPBOX, before, from.minusDays(1));
        return new ItemScore(
                Labels.item(item),
                one(survey, item.code(), Statistic.MEAN, from, to),
                top,
                then,
                Comparisons.p(top.value(), top.n(), then.value(), then.n()));
    }

    private DriverFigures driving(String survey, LocalDate from, LocalDate to) {
        try {
            return drivers.read(new DriverQuery(survey, null, null, YearMonth.from(from), YearMonth.from(to)));
        } catch (Refused noOutcome) {
            // A questionnaire without an outcome has no drivers; the report then says nothing about them.
            return null;
        }
    }

    private Score one(String survey, String item, Statistic statistic, LocalDate from, LocalDate to) {
        try {
            List<ScoreRow> rows = figures.scores(query(survey, item, statistic, null, null, from, to));
            return rows.isEmpty() ? NOTHING : score(rows.get(0));
        } catch (Refused notOfThisSurvey) {
            return NOTHING;
        }
    }

    private static ScoreQuery query(
            String survey,
            String item,
            Statistic statistic,
            String department,
            String channel,
            LocalDate from,
            LocalDate to) {
        return new ScoreQuery(survey, item, statistic, null, false, department, channel, null, from, to, null);
    }

    private static Score score(ScoreRow row) {
        boolean there = row.status() == FigureStatus.OK;
        return new Score(
                row.status(),
                there ? row.n() : null,
                there ? row.value() : null,
                there ? row.lower() : null,
                there ? row.upper() : null);
    }

    /** Best first; what may not be shown has no numbers and stands last. */
    private List<GroupScore> groups(
            String survey,
            String department,
            String channel,
            LocalDate from,
            LocalDate to,
            Function<String, Label> label) {
        List<GroupScore> groups = new ArrayList<>();
        for (ScoreRow row : figures.scores(query(survey, null, Statistic.INDEX, department, channel, from, to))) {
            if (row.status() == FigureStatus.OK || row.status() == FigureStatus.SUPPRESSED) {
                String code = department == null ? row.channel() : row.department();
                groups.add(new GroupScore(label.apply(code), score(row)));
            }
        }
        groups.sort((a, b) -> Double.compare(
                b.score().isThere() ? b.score().value() : -1,
                a.score().isThere() ? a.score().value() : -1));
        return List.copyOf(groups);
    }
}
