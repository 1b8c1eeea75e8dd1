package org.kesheng.complaint.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.complaint.CaseCount;
import org.kesheng.complaint.ComplaintFilter;
import org.kesheng.complaint.ComplaintFilter.Sort;
import org.kesheng.complaint.PartyKind;
import org.kesheng.complaint.control.Visibility;
import org.kesheng.organisation.Scope;
import org.kesheng.policy.CaseState;
import org.kesheng.shared.Refused;

/** Lists and counts of cases. Scope, filter and order are one query, so that a page never holds what its reader must not see. */
@ApplicationScoped
public class ComplaintQueries {
    private static final String MINE = "c.assignment.handlerId = :mine or c.assignment.registrarId = :mine";
    private static final String OVERDUE = "c.nextDueAt < :now";
    private static final String BELOW = "(select d.id from Department d where d.path like :path)";

    @PersistenceContext
    EntityManager em;

    /** Conditions joined by and, with their parameters. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where and(String condition) {
            conditions.add("(" + condition + ")");
            return this;
        }

        Where with(String name, Object value) {
            parameters.put(name, value);
            return this;
        }

        String text() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }

    /** Whether somebody reaches one case, by the predicate of the lists. */
    public boolean reaches(Long id, Visibility who) {
        Where where = new Where().and("c.id = :id").with("id", id);
        seenBy(who, where);
        return where.bind(em.createQuery("select count(c) from Complaint c" + where.text(), Long.class))
                        .getSingleResult()
                > 0;
    }

    public long count(ComplaintFilter filter, Visibility who, Instant now, ZoneId zone) {
        Where where = where(filter, who, now, zone);
        return where.bind(em.createQuery("select count(c) from Complaint c" + where.text(), Long.class))
                .getSingleResult();
    }

    /** Newest first. */
    public List<Complaint> ofCustomer(String customer, Visibility who, int limit) {
        Where where = new Where().and("c.party.customerNumber = :customer").with("customer", customer);
        seenBy(who, where);
        return where.bind(em.createQuery(
                        "select c from Complaint c" + where.text() + " order by " + order(Sort.RECEIVED),
                        Complaint.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /** One count for each state in which there is a case; whatever the filter says of states, of mine and of overdue does not count. */
    public List<CaseCount> census(ComplaintFilter filter, Visibility who, Instant now, ZoneId zone) {
        Where where =
                where(filter.ofAnyState(), who, now, zone).with("mine", me(who)).with("now", now);
        return where.bind(em.createQuery(
                        "select c.state, count(c), sum(case when " + MINE + " then 1 else 0 end),"
                                + " sum(case when " + OVERDUE + " then 1 else 0 end) from Complaint c" + where.text()
                                + " group by c.state",
                        Object[].class))
                .getResultStream()
                .map(row -> new CaseCount((CaseState) row[0], number(row[1]), number(row[2]), number(row[3])))
                .toList();
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }

    /** @param after {@link #key} of the last row of the page before, or null */
    public List<Complaint> page(
            ComplaintFilter filter, Visibility who, Instant now, ZoneId zone, String after, int limit) {
        Where where = where(filter, who, now, zone);
        after(filter.sort(), after, where);
        return where.bind(em.createQuery(
                        "select c from Complaint c" + where.text() + " order by " + order(filter.sort()),
                        Complaint.class))
                .setMaxResults(limit)
                .getResultList();
    }

    private static Where where(ComplaintFilter filter, Visibility who, Instant now, ZoneId zone) {
        Where where = new Where();
        seenBy(who, where);
        classed(filter, where);
        placed(filter, who, where);
        timed(filter, now, zone, where);
        worded(filter, where);
        return where;
    }

    /** The one predicate of visibility; see {@link Visibility}. */
    private static void seenBy(Visibility who, Where where) {
        if (who.staffId() == null) {
            return;
        }
        String reached = "c.assignment.registrarId = :me"
                + " or c.partyKind <> :employee and (" + within(who.customers()) + ")"
                + " or c.partyKind = :employee and (" + within(who.employees()) + ")"
                + (who.finished() ? " or c.partyKind <> :employee and c.state in :finished" : "");
        where.and("c.assignment.subjectStaffId is null or c.assignment.subjectStaffId <> :me")
                .and(reached)
                .with("me", who.staffId())
                .with("employee", PartyKind.EMPLOYEE);
        if (who.finished()) {
            where.with("finished", List.of(CaseState.CLOSED, CaseState.ARCHIVED));
        }
        if (who.customers() == Scope.DEPARTMENT || who.employees() == Scope.DEPARTMENT) {
            where.with("path", who.path() + "%");
        }
    }

    private static String within(Scope scope) {
        return switch (scope) {
            case NONE -> "1 = 0";
            case OWN -> "c.assignment.handlerId = :me";
            case DEPARTMENT ->
                "c.assignment.handlerId = :me or c.assignment.leadDepartmentId in " + BELOW
                        + " or c.assignment.unitId in " + BELOW
                        + " or exists (select h from Complaint o join o.coDepartments h where o.id = c.id"
                        + " and h.departmentId in " + BELOW + ")";
            case COMPANY -> "1 = 1";
        };
    }

    private static void classed(ComplaintFilter filter, Where where) {
        if (!filter.states().isEmpty()) {
            where.and("c.state in :states").with("states", filter.states());
        }
        if (filter.category() != null) {
            where.and("coalesce(c.assessment.category, c.matter.topic) = :category")
                    .with("category", filter.category());
        }
        if (filter.channel() != null) {
            where.and("c.channel = :channel").with("channel", filter.channel());
        }
        if (filter.kind() != null) {
            where.and("c.kind = :kind").with("kind", filter.kind());
        }
        if (filter.party() != null) {
            where.and("c.partyKind = :party").with("party", filter.party());
        }
    }

    private static void placed(ComplaintFilter filter, Visibility who, Where where) {
        if (filter.department() != null) {
            String chosen = "(select d.id from Department d, Department top where top.code = :department"
                    + " and d.path like concat(top.path, '%'))";
            where.and("c.assignment.leadDepartmentId in " + chosen + " or c.assignment.unitId in " + chosen)
                    .with("department", filter.department());
        }
        if (filter.mine()) {
            where.and(MINE).with("mine", me(who));
        }
    }

    private static Long me(Visibility who) {
        return who.staffId() == null ? -1L : who.staffId();
    }

    private static void timed(ComplaintFilter filter, Instant now, ZoneId zone, Where where) {
        if (filter.from() != null) {
            where.and("c.receivedAt >= :from").with("from", start(filter.from(), zone));
        }
        if (filter.to() != null) {
            where.and("c.receivedAt < :to").with("to", start(filter.to().plusDays(1), zone));
        }
        if (filter.overdue() != null) {
            where.and(filter.overdue() ? OVERDUE : "c.nextDueAt >= :now").with("now", now);
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static void worded(ComplaintFilter filter, Where where) {
        if (filter.text() == null || filter.text().isBlank()) {
            return;
        }
        int number = 0;
        for (String word : Complaint.folded(filter.text().strip()).split("\\s+")) {
            String escaped = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
            where.and("c.searchText like :word" + number + " escape '!'").with("word" + number, "%" + escaped + "%");
            number++;
        }
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case RECEIVED -> "c.receivedAt desc, c.id desc";
            case DUE -> "c.nextDueAt, c.id";
            case PRIORITY -> "c.assessment.rank desc, c.receivedAt, c.id";
        };
    }

    /** What a following page has to know of the last row of this one. */
    public static String key(Sort sort, Complaint last) {
        Instant due = last.nextDueAt() == null ? Complaint.NEVER : last.nextDueAt();
        return switch (sort) {
            case RECEIVED -> last.receivedAt() + "~" + last.id();
            case DUE -> due + "~" + last.id();
            case PRIORITY ->
                last.receivedAt() + "~" + last.id() + "~" + last.assessment().rank();
        };
    }

    private static void after(Sort sort, String after, Where where) {
        if (after == null) {
            return;
        }
        try {
            String[] parts = after.split("~");
            where.with("afterAt", Instant.parse(parts[0])).with("afterId", Long.valueOf(parts[1]));
            switch (sort) {
                case RECEIVED -> where.and("c.receivedAt < :afterAt or c.receivedAt = :afterAt and c.id < :afterId");
                case DUE -> where.and("c.nextDueAt > :afterAt or c.nextDueAt = :afterAt and c.id > :afterId");
                case PRIORITY ->
                    where.and("c.assessment.rank < :afterRank or c.assessment.rank = :afterRank and"
                                    + " (c.receivedAt > :afterAt or c.receivedAt = :afterAt and c.id > :afterId)")
                            .with("afterRank", Integer.valueOf(parts[2]));
            }
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Refused.invalid("after", "complaint.after", after);
        }
    }
}
