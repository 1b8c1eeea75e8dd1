package org.kesheng.insight.entity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.insight.AsOf;
import org.kesheng.insight.control.AnswerLayout;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.AnswerLayout.ItemSet;
import org.kesheng.insight.control.DayCells;
import org.kesheng.insight.control.MonthCells;
import org.kesheng.insight.control.ShownGroups;
import org.kesheng.insight.control.ShownGroups.Group;
import org.kesheng.insight.control.ShownGroups.Place;
import org.kesheng.insight.control.SmallGroups;
import org.kesheng.insight.entity.SurveyStore.SurveyLayouts;
import org.kesheng.organisation.Organisation.DepartmentCard;

/**
 * Which groups of published surveys may be shown, remembered for as long as the night stands: every reader asks the same, and it
 * changes only with what is published.
 */
@ApplicationScoped
public class Discreet {
    private static final int KEPT = 16;
    private static final YearMonth EVER = YearMonth.of(1900, 1);
    private static final YearMonth NEVER = YearMonth.of(9999, 1);
    private static final String ITEM = "item/";
    private static final String SET = "set/";

    private record Key(long surveyId, long runNo, SmallGroups smallGroups, List<DepartmentCard> departments) {}

    private final Map<Key, ShownGroups> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ShownGroups> eldest) {
            return size() > KEPT;
        }
    };

    /** The groups of one survey, for one reader with a connection. */
    public Survey of(
            Connection connection, SurveyLayouts survey, List<DepartmentCard> departments, SmallGroups smallGroups)
            throws SQLException {
        Questions questions = new Questions(survey);
        if (AsOf.night() != null) {
            return new Survey(null, questions, connection, survey);
        }
        Key key = new Key(
                survey.id(), new NightStore(connection).publication().runNo(), smallGroups, List.copyOf(departments));
        synchronized (known) {
            ShownGroups groups = known.get(key);
            if (groups == null) {
                groups = new ShownGroups(departments, months(connection, survey, questions), smallGroups.smallest());
                known.put(key, groups);
            }
            return new Survey(groups, questions, connection, survey);
        }
    }

    /** What is counted: each item, and the complete rows of each declared set. */
    private static final class Questions {
        private final Map<String, Integer> numbers = new HashMap<>();

        Questions(SurveyLayouts survey) {
            for (AnswerLayout version : survey.versions()) {
                version.items().forEach(item -> numbers.putIfAbsent(ITEM + item.code(), numbers.size()));
                version.sets().forEach(set -> numbers.putIfAbsent(SET + set.code(), numbers.size()));
            }
        }

        long[] ofMonth(AnswerLayout version, MonthCells.Cell cell) {
            long[] counts = ofItems(version, cell.counts());
            for (int s = 0; s < version.sets().size(); s++) {
                counts[numbers.get(SET + version.sets().get(s).code())] +=
                        cell.products().get(s).n();
            }
            return counts;
        }

        /** Days hold no rows of sets: at most so many are complete as answered the item that fewest answered. */
        long[] ofDay(AnswerLayout version, long[] cell) {
            long[] counts = ofItems(version, cell);
            for (ItemSet set : version.sets()) {
                counts[numbers.get(SET + set.code())] += set.items().stream()
                        .mapToLong(item -> counts[numbers.get(ITEM + item.code())])
                        .min()
                        .orElse(0);
            }
            return counts;
        }

        private long[] ofItems(AnswerLayout version, long[] cell) {
            long[] counts = new long[numbers.size()];
            for (ClosedItem item : version.items()) {
                int offset = version.offset(item);
                for (int i = 0; i <= item.high() - item.low(); i++) {
                    counts[numbers.get(ITEM + item.code())] += cell[offset + i];
                }
            }
            return counts;
        }

        /** The items themselves where they are no declared set. */
        List<Integer> of(ItemSet asked) {
            Integer set = asked.items().size() == 1
                    ? numbers.get(ITEM + asked.items().get(0).code())
                    : numbers.get(SET + asked.code());
            return set != null
                    ? List.of(set)
                    : asked.items().stream()
                            .map(item -> numbers.get(ITEM + item.code()))
                            .toList();
        }
    }

    private static Map<Place, long[]> months(Connection connection, SurveyLayouts survey, Questions questions)
            throws SQLException {
        Map<Long, AnswerLayout> layouts = layouts(survey);
        Map<Place, long[]> months = new HashMap<>();
        new CellStore(connection)
                .readMonths(new CellStore.Range(survey.versionIds(), null, EVER, NEVER), (block, encoded) -> {
                    AnswerLayout version = layouts.get(block.subjectId());
                    MonthCells cells = new MonthCells(version);
                    cells.add(encoded);
                    cells.cells()
                            .forEach((key, cell) -> add(
                                    months,
                                    new Place(block.departmentId(), key.channel(), key.category(), block.monthStart()),
                                    questions.ofMonth(version, cell)));
                });
        return months;
    }

    private static Map<Place, long[]> days(
            Connection connection, SurveyLayouts survey, Questions questions, YearMonth month) {
        Map<Long, AnswerLayout> layouts = layouts(survey);
        Map<Place, long[]> days = new HashMap<>();
        try {
            new CellStore(connection)
                    .readDays(new CellStore.Range(survey.versionIds(), null, month, month), (block, encoded) -> {
                        AnswerLayout version = layouts.get(block.subjectId());
                        DayCells cells = new DayCells(version.length());
                        cells.add(encoded);
                        cells.cells().forEach((key, cell) -> {
                            LocalDate day = block.monthStart().withDayOfMonth(key.day());
                            add(
                                    days,
                                    new Place(block.departmentId(), key.channel(), key.category(), day),
                                    questions.ofDay(version, cell));
                        });
                    });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return days;
    }

    private static Map<Long, AnswerLayout> layouts(SurveyLayouts survey) {
        Map<Long, AnswerLayout> layouts = new HashMap<>();
        survey.versions().forEach(version -> layouts.put(version.versionId(), version));
        return layouts;
    }

    private static void add(Map<Place, long[]> sums, Place place, long[] counts) {
        sums.merge(place, counts, (a, b) -> {
            for (int i = 0; i < a.length; i++) {
                a[i] += b[i];
            }
            return a;
        });
    }

    /** The groups of one survey. */
    public static final class Survey {
        private final ShownGroups groups;
        private final Questions questions;
        private final Connection connection;
        private final SurveyLayouts survey;

        private Survey(ShownGroups groups, Questions questions, Connection connection, SurveyLayouts survey) {
            this.groups = groups;
            this.questions = questions;
            this.connection = connection;
            this.survey = survey;
        }

        /** Whether it may be shown; a night that is being computed sees all, because nobody reads it yet. */
        public boolean shows(ItemSet asked, Group group, LocalDate from, LocalDate to) {
            return groups == null
                    || questions.of(asked).stream()
                            .allMatch(question -> groups.shows(question, group, from, to, this::days));
        }

        private Map<Place, long[]> days(YearMonth month) {
            return Discreet.days(connection, survey, questions, month);
        }
    }
}
