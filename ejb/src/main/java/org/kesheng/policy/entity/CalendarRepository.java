package org.kesheng.policy.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Days of the company's own in the database. */
@ApplicationScoped
public class CalendarRepository {
    @PersistenceContext
    EntityManager em;

    public List<CalendarDay> days() {
        return em.createQuery("select d from CalendarDay d order by d.date", CalendarDay.class)
                .getResultList();
    }

    /** Changes whenever a day does. Asked often, so it does not make the session look for changes of other things. */
    public String state() {
        Object[] found = em.createQuery("select count(d), max(d.changedAt) from CalendarDay d", Object[].class)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return found[0] + "/" + found[1];
    }

    public void keep(CalendarDay day) {
        em.merge(day);
    }

    public void remove(LocalDate date) {
        CalendarDay day = em.find(CalendarDay.class, date);
        if (day != null) {
            em.remove(day);
        }
    }
}
