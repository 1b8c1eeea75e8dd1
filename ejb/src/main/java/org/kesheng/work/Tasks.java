package org.kesheng.work;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

/** The work list. */
@Stateless
public class Tasks {
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final String MINE = " (t.staffId = :me or t.staffId is null and t.role in :roles"
            + " and (t.departmentId is null or t.departmentId = :department))";
    private static final String DEPARTMENTS =
            " t.departmentId in (select d.id from Department d where d.path like :path)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentActor current;

    @Inject
    Event<TaskNews> news;

    /** Whose work to list. */
    public enum Whose {
        MINE,
        DEPARTMENT
    }

    /** Opens it, or moves the due time of the one that is open already (W2). */
    public void open(OpenTask wanted) {
        openAt(wanted, clock.instant());
    }

    /** The same with another time of opening, for work whose true time must not be known (anonymous cases). */
    public void openAt(OpenTask wanted, Instant openedAt) {
        List<Task> found = find(wanted.kind(), wanted.objectKind(), wanted.objectKey());
        found.stream()
                .filter(task -> task.open() && task.card().round() == wanted.round())
                .findFirst()
                .ifPresentOrElse(task -> task.dueAt(wanted.dueAt()), () -> begin(wanted, openedAt));
    }

    private void begin(OpenTask wanted, Instant openedAt) {
        Task task = new Task(wanted, openedAt);
        em.persist(task);
        if (wanted.staffId() != null) {
            news.fire(new TaskNews(task.card(), false, openedAt));
        }
    }

    /** Closes every open task of that kind on the object. */
    public void done(String kind, String objectKind, String objectKey) {
        Instant now = clock.instant();
        find(kind, objectKind, objectKey).forEach(task -> task.done(now));
    }

    /** Closes the open task of that kind and round. */
    public void done(String kind, String objectKind, String objectKey, int round) {
        Instant now = clock.instant();
        find(kind, objectKind, objectKey).stream()
                .filter(task -> task.card().round() == round)
                .forEach(task -> task.done(now));
    }

    /** Closes every open task on the object: it is finished. */
    public void doneAll(String objectKind, String objectKey) {
        em.createQuery("update Task t set t.doneAt = :now where t.objectKind = :object and t.objectKey = :key"
                        + " and t.doneAt is null")
                .setParameter("now", clock.instant())
                .setParameter("object", objectKind)
                .setParameter("key", objectKey)
                .executeUpdate();
    }

    /** Raises the level of the open tasks of that kind; a level never falls. */
    public void escalate(String kind, String objectKind, String objectKey, int level) {
        for (Task task : find(kind, objectKind, objectKey)) {
            int before = task.card().escalation();
            task.escalate(level);
            if (task.card().escalation() > before) {
                news.fire(new TaskNews(task.card(), true, clock.instant()));
            }
        }
    }

    private List<Task> find(String kind, String objectKind, String objectKey) {
        return em.createQuery(
                        "select t from Task t where t.objectKind = :object and t.objectKey = :key and t.kind = :kind"
                                + " and t.doneAt is null",
                        Task.class)
                .setParameter("object", objectKind)
                .setParameter("key", objectKey)
                .setParameter("kind", kind)
                .getResultList();
    }

    /**
     * The most urgent first; keyset paging by due time and id.
     *
     * @param after {@code next} of the slice before, or null
     */
    public Slice<TaskCard> list(Whose whose, String after, int limit) {
        Actor actor = current.get();
        Instant dueAfter =
                Slice.place(after, place -> Instant.parse(place.substring(0, place.indexOf('~'))), Instant.EPOCH);
        long idAfter = Slice.place(after, place -> Long.parseLong(place.substring(place.indexOf('~') + 1)), 0L);
        TypedQuery<Task> query = bound(
                em.createQuery(
                        "select t from Task t where t.doneAt is null and" + (whose == Whose.MINE ? MINE : DEPARTMENTS)
                                + " and (coalesce(t.dueAt, :never) > :due or coalesce(t.dueAt, :never) = :due and t.id > :id)"
                                + " order by coalesce(t.dueAt, :never), t.id",
                        Task.class),
                whose,
                actor);
        List<TaskCard> cards = query
                .setParameter("never", NEVER)
                .setParameter("due", dueAfter)
                .setParameter("id", idAfter)
                .setMaxResults(limit + 1)
                .getResultList()
                .stream()
                .map(Task::card)
                .toList();
        return Slice.of(cards, limit, card -> (card.dueAt() == null ? NEVER : card.dueAt()) + "~" + card.id());
    }

    /** How much open work there is, by the same predicate as {@link #list}. */
    public long count(Whose whose) {
        TypedQuery<Long> query = em.createQuery(
                "select count(t) from Task t where t.doneAt is null and" + (whose == Whose.MINE ? MINE : DEPARTMENTS),
                Long.class);
        return bound(query, whose, current.get()).getSingleResult();
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Whose whose, Actor actor) {
        if (whose == Whose.DEPARTMENT) {
            return query.setParameter("path", actor.departmentPath() + "%");
        }
        return query.setParameter("me", actor.staffId() == null ? -1L : actor.staffId())
                .setParameter("roles", actor.roles())
                .setParameter("department", actor.departmentId());
    }

    /** Takes a task that is offered to a role. */
    @Audited("work.take")
    public void take(Long id) {
        Task task = em.find(Task.class, id);
        Actor actor = current.get();
        boolean mine = task != null
                && task.open()
                && (actor.staffId().equals(task.staffId())
                        || task.staffId() == null
                                && actor.roles().contains(task.card().role()));
        if (!mine) {
            throw Refused.notFound("work.noTask");
        }
        task.giveTo(actor.staffId());
    }
}
