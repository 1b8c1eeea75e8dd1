package org.kesheng.insight;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kesheng.insight.control.CodingAgreement;
import org.kesheng.insight.control.CodingAgreement.Coded;
import org.kesheng.insight.control.CodingSample;
import org.kesheng.insight.control.Documents;
import org.kesheng.insight.entity.CodingStore;
import org.kesheng.insight.entity.InsightStore;
import org.kesheng.insight.entity.InsightStore.Subject;
import org.kesheng.insight.entity.SurveyStore;
import org.kesheng.organisation.Allowed;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/** People code comments beside the machine, and everybody sees how well they agree (SUR-11, ISO 20252 coding check). */
@Stateless
public class Codings {
    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    CurrentActor current;

    @Inject
    Permissions permissions;

    @Inject
    Clock clock;

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * How well codes agree, and for those who may code the next comment.
     *
     * @throws Refused NOT_FOUND for an unknown survey, FORBIDDEN for who does not see the company
     */
    @Allowed(value = Function.STATISTICS, rights = Right.READ)
    public CommentCoding desk(@NotNull String survey) {
        if (permissions.scope(current.get(), Function.STATISTICS, Right.READ) != Scope.COMPANY) {
            throw Refused.forbidden("insight.notTheCompany");
        }
        return with(connection -> desk(connection, survey));
    }

    /** Whether the caller codes: those who write on reports. */
    public boolean mayCode() {
        return permissions.scope(current.get(), Function.REPORT, Right.UPDATE) == Scope.COMPANY
                && current.get().staffId() != null;
    }

    /**
     * Codes a comment; a second time replaces the first.
     *
     * @return the next one
     * @throws Refused NOT_FOUND for an unknown survey or a comment that is not in the sample; INVALID for a theme that it was not shown
     *     with
     */
    @Allowed(value = Function.REPORT, rights = Right.UPDATE)
    @Audited("insight.code")
    public CommentCoding code(@NotNull @Valid CodeComment wanted) {
        if (!mayCode()) {
            throw Refused.forbidden("insight.notTheCompany");
        }
        return with(connection -> {
            long surveyId = surveyId(connection, wanted.survey());
            CodingSample sample = sample(connection, surveyId).orElseThrow(() -> noComment(wanted.comment()));
            CodingSample.Drawn drawn = sample.comments().stream()
                    .filter(one -> one.comment() == wanted.comment())
                    .findFirst()
                    .orElseThrow(() -> noComment(wanted.comment()));
            String theme = wanted.theme() == null
                    ? CodingSample.NO_THEME
                    : wanted.theme().strip();
            if (!theme.isEmpty() && !sample.themesOf(drawn).contains(theme)) {
                throw Refused.invalid("theme", "insight.coding.noTheme", theme);
            }
            new CodingStore(connection)
                    .keep(
                            surveyId,
                            new Coded(
                                    drawn.comment(),
                                    current.get().staffId(),
                                    wanted.sentiment().name(),
                                    theme,
                                    drawn.sentiment(),
                                    drawn.theme()),
                            clock.instant());
            return desk(connection, wanted.survey());
        });
    }

    private static Refused noComment(long comment) {
        return Refused.notFound("insight.coding.noComment", comment);
    }

    private static long surveyId(Connection connection, String survey) throws SQLException {
        return new SurveyStore(connection)
                .survey(survey)
                .orElseThrow(() -> Refused.notFound("insight.noSurvey", survey))
                .id();
    }

    private static Optional<CodingSample> sample(Connection connection, long surveyId) throws SQLException {
        return new InsightStore(connection)
                .find(new Subject(Insights.CODING, surveyId, 0))
                .map(text -> Documents.read(CodingSample.class, text));
    }

    private CommentCoding desk(Connection connection, String survey) throws SQLException {
        long surveyId = surveyId(connection, survey);
        List<Coded> codings = new CodingStore(connection).all(surveyId);
        CodingSample sample = sample(connection, surveyId).orElse(null);
        if (sample == null) {
            FigureStatus status =
                    new InsightStore(connection).published().runNo() == 0 ? FigureStatus.PENDING : FigureStatus.NO_DATA;
            return new CommentCoding(survey, 0, 0, null, CodingAgreement.of(codings), status);
        }
        Long me = current.get().staffId();
        Set<Long> mine = codings.stream()
                .filter(coded -> me != null && coded.coder() == me)
                .map(Coded::comment)
                .collect(Collectors.toSet());
        CommentCoding.Comment next = !mayCode()
                ? null
                : sample.comments().stream()
                        .filter(drawn -> !mine.contains(drawn.comment()))
                        .findFirst()
                        .map(drawn -> new CommentCoding.Comment(drawn.comment(), drawn.text(), sample.themesOf(drawn)))
                        .orElse(null);
        long done = sample.comments().stream()
                .filter(drawn -> mine.contains(drawn.comment()))
                .count();
        FigureStatus status = sample.comments().isEmpty() ? FigureStatus.NO_DATA : FigureStatus.OK;
        return new CommentCoding(
                survey, sample.comments().size(), (int) done, next, CodingAgreement.of(codings), status);
    }
}
