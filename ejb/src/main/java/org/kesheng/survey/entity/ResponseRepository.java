package org.kesheng.survey.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.kesheng.survey.NewResponse;

/** Answer sheets, written in batches past the persistence context: an import brings hundreds of thousands of them. */
@ApplicationScoped
public class ResponseRepository {

    @PersistenceContext
    EntityManager em;

    /** Writes the responses, their texts and flags, and their lines in the inbox of the night; returns their ids in order. */
    public long[] store(List<NewResponse> responses) {
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> new ResponseWriter(connection).store(responses));
    }

    /** The packed answers of those that are stored already, by content key. */
    public Map<String, byte[]> stored(Collection<String> contentKeys) {
        return em.unwrap(Session.class)
                .doReturningWork(connection -> new ResponseWriter(connection).stored(contentKeys));
    }

    /** How many there are, by reason of exclusion; those that count have the key {@code ""}. */
    public Map<String, Long> counts(Long surveyId) {
        List<Object[]> rows = em.createQuery(
                        "select r.excluded, count(r) from Response r where r.surveyId = :survey group by r.excluded"
                                + " order by r.excluded",
                        Object[].class)
                .setParameter("survey", surveyId)
                .getResultList();
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.put(row[0] == null ? "" : (String) row[0], (Long) row[1]));
        return counts;
    }

    /** How many count, by survey; without a line for those without any. */
    public Map<Long, Long> counted(Collection<Long> surveyIds) {
        Map<Long, Long> counts = new HashMap<>();
        em.createQuery(
                        "select r.surveyId, count(r) from Response r where r.surveyId in :surveys and r.excluded is null"
                                + " group by r.surveyId",
                        Object[].class)
                .setParameter("surveys", surveyIds)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** How many count, by channel; the key is empty for those without one. */
    public Map<String, Long> byChannel(Long surveyId) {
        Map<String, Long> counts = new LinkedHashMap<>();
        em.createQuery(
                        "select coalesce(r.channel, ''), count(r) from Response r where r.surveyId = :survey"
                                + " and r.excluded is null group by coalesce(r.channel, '')",
                        Object[].class)
                .setParameter("survey", surveyId)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** Whether the same sheet with the same words came in on that day: nobody writes the same sentences twice. */
    public boolean repeats(Long versionId, LocalDate day, byte[] answers, String itemCode, String text) {
        List<byte[]> found = em.createQuery(
                        "select r.answers from Response r, ResponseText t where t.responseId = r.id"
                                + " and r.surveyVersionId = :version"
                                + " and r.answeredOn = :day and t.itemCode = :item and t.text = :text",
                        byte[].class)
                .setParameter("version", versionId)
                .setParameter("day", day)
                .setParameter("item", itemCode)
                .setParameter("text", text)
                .getResultList();
        return found.stream().anyMatch(stored -> Arrays.equals(stored, answers));
    }
}
