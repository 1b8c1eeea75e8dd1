package org.kesheng.survey.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kesheng.survey.Item;
import org.kesheng.survey.Questionnaire;

/** Surveys, their versions and invitations. */
@ApplicationScoped
public class SurveyRepository {
    @PersistenceContext
    EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /** Without writing it at once: many of them go together. */
    public void keep(Object entity) {
        em.persist(entity);
    }

    public Optional<Survey> byCode(String code) {
        return em.createQuery("select s from Survey s where s.code = :code", Survey.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<Survey> survey(Long id) {
        return Optional.ofNullable(em.find(Survey.class, id));
    }

    /**
     * By code.
     *
     * @param path of the department whose surveys, and the company's own, may be seen; {@code /} for all
     */
    public List<Survey> after(String code, String path, int limit) {
        return em.createQuery(
                        "select s from Survey s where s.code > :after and (s.ownerDepartmentId is null"
                                + " or s.ownerDepartmentId in (select d.id from Department d where d.path like :path))"
                                + " order by s.code",
                        Survey.class)
                .setParameter("after", code == null ? "" : code)
                .setParameter("path", path + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    public List<SurveyVersion> versions(Long surveyId) {
        return em.createQuery(
                        "select v from SurveyVersion v where v.surveyId = :survey order by v.number",
                        SurveyVersion.class)
                .setParameter("survey", surveyId)
                .getResultList();
    }

    public Optional<SurveyVersion> version(Long id) {
        return Optional.ofNullable(em.find(SurveyVersion.class, id));
    }

    /** Publishes: writes the version and its closed items in packing order. */
    public void publish(SurveyVersion version, Questionnaire questionnaire, Instant now) {
        version.publish(now);
        add(version);
        List<Item> closed = questionnaire.closed();
        for (int i = 0; i < closed.size(); i++) {
            em.persist(new SurveyItem(version.id(), i, closed.get(i)));
        }
        em.flush();
    }

    public Optional<Invitation> invitation(String tokenSha256) {
        return em.createQuery("select i from Invitation i where i.tokenSha256 = :hash", Invitation.class)
                .setParameter("hash", tokenSha256)
                .getResultStream()
                .findFirst();
    }

    /**
     * Uses the invitation up: of parallel submissions only one gets true.
     *
     * @param answeredAt coarse, so that it leads to no response
     */
    public boolean consume(String tokenSha256, Instant answeredAt, Instant now) {
        return em.createQuery("update Invitation i set i.answeredAt = :at where i.tokenSha256 = :hash"
                                + " and i.answeredAt is null and i.expiresAt > :now")
                        .setParameter("at", answeredAt)
                        .setParameter("hash", tokenSha256)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Sent and answered. */
    public long[] invitations(Long surveyId) {
        Object[] row = em.createQuery(
                        "select count(i), count(i.answeredAt) from Invitation i where i.surveyId = :survey",
                        Object[].class)
                .setParameter("survey", surveyId)
                .getSingleResult();
        return new long[] {(Long) row[0], (Long) row[1]};
    }

    /** Sent and answered by survey; without a line for those that nobody was invited to. */
    public Map<Long, long[]> invitations(Collection<Long> surveyIds) {
        Map<Long, long[]> counts = new HashMap<>();
        em.createQuery(
                        "select i.surveyId, count(i), count(i.answeredAt) from Invitation i where i.surveyId in :surveys"
                                + " group by i.surveyId",
                        Object[].class)
                .setParameter("surveys", surveyIds)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], new long[] {(Long) row[1], (Long) row[2]}));
        return counts;
    }

    /** Sent and answered by channel. */
    public Map<String, long[]> invitationsByChannel(Long surveyId) {
        Map<String, long[]> counts = new TreeMap<>();
        em.createQuery(
                        "select i.channel, count(i), count(i.answeredAt) from Invitation i where i.surveyId = :survey"
                                + " group by i.channel",
                        Object[].class)
                .setParameter("survey", surveyId)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], new long[] {(Long) row[1], (Long) row[2]}));
        return counts;
    }

    public List<Invitation> invitationsAfter(Long surveyId, Long after, int limit) {
        return em.createQuery(
                        "select i from Invitation i where i.surveyId = :survey and i.id > :after order by i.id",
                        Invitation.class)
                .setParameter("survey", surveyId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
