package org.kesheng.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.interval.ProportionInterval;
import org.kesheng.improvement.entity.ComplaintFigures;
import org.kesheng.improvement.entity.ComplaintFigures.Share;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Figures;
import org.kesheng.insight.ScoreQuery;
import org.kesheng.insight.ScoreRow;
import org.kesheng.organisation.Organisation;
import org.kesheng.shared.BusinessClock;

/** The figures of measures: scores from the published night, complaints from their register. */
@ApplicationScoped
public class PublishedMeasures implements Measures {
    private static final double CONFIDENCE = 0.95;

    @Inject
    Figures figures;

    @Inject
    ComplaintFigures complaints;

    @Inject
    Organisation organisation;

    @Override
    public Figure of(Measure measure, LocalDate from, LocalDate to) {
        return measure.kind().ofAnswers() ? score(measure, from, to) : share(measure, from, to);
    }

    private Figure score(Measure measure, LocalDate from, LocalDate to) {
        List<ScoreRow> rows = figures.scores(new ScoreQuery(
                measure.survey(),
                measure.item(),
                ScoreQuery.Statistic.valueOf(measure.kind().name()),
                measure.threshold(),
                false,
                organisation.codeOf(measure.departmentId()),
                null,
                null,
                from,
                to,
                null));
        if (rows.isEmpty() || rows.get(0).status() != FigureStatus.OK) {
            return Figure.NONE;
        }
        ScoreRow row = rows.get(0);
        return new Figure(row.n(), row.value(), row.lower(), row.upper());
    }

    private Figure share(Measure measure, LocalDate from, LocalDate to) {
        Instant begin = from.atStartOfDay(BusinessClock.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        Share share = measure.kind() == Measure.Kind.ON_TIME_RATE
                ? complaints.onTime(measure.departmentId(), begin, end)
                : complaints.ofCategory(measure.category(), measure.departmentId(), begin, end);
        if (share.n() == 0) {
            return Figure.NONE;
        }
        Interval wilson = ProportionInterval.wilson(share.hits(), share.n(), CONFIDENCE);
        return new Figure(share.n(), (double) share.hits() / share.n(), wilson.lower(), wilson.upper());
    }
}
