package org.kesheng.message.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kesheng.message.Channel;
import org.kesheng.message.MessageKind;
import org.kesheng.message.MessageState;

/** Messages, templates, wishes and web hooks in the database. */
@ApplicationScoped
public class MessageRepository {
    private static final int LONGEST_ERROR = 300;

    @PersistenceContext
    EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    /** Ids of what may be sent now, locked; what another sender has locked is passed over. */
    @SuppressWarnings("unchecked")
    public List<Long> claimable(Channel channel, Instant now, int most) {
        List<Number> ids = em.createNativeQuery("select id from message where state = 'WAITING' and channel = :channel"
                        + " and not_before <= :now and (lease_until is null or lease_until < :now)"
                        + " order by id limit " + most + " for update skip locked")
                .setParameter("channel", channel.name())
                .setParameter("now", now)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    public void lease(Collection<Long> ids, String token, Instant until) {
        em.createQuery("update Message m set m.leaseToken = :token, m.leaseUntil = :until, m.attempts = m.attempts + 1"
                        + " where m.id in :ids")
                .setParameter("token", token)
                .setParameter("until", until)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    public List<Message> byIds(Collection<Long> ids) {
        return em.createQuery("select m from Message m where m.id in :ids order by m.id", Message.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Notes the outcome of those rows that are still leased by the token. */
    public int settle(Collection<Long> ids, String token, MessageState state, Instant now, String error) {
        return em.createQuery("update Message m set m.state = :state, m.settledAt = :now, m.leaseToken = null,"
                        + " m.leaseUntil = null, m.lastError = :error where m.id in :ids and m.leaseToken = :token")
                .setParameter("state", state)
                .setParameter("now", now)
                .setParameter("error", shortened(error))
                .setParameter("ids", ids)
                .setParameter("token", token)
                .executeUpdate();
    }

    public void tryAgain(Long id, String token, Instant notBefore, String error) {
        em.createQuery("update Message m set m.notBefore = :notBefore, m.leaseToken = null, m.leaseUntil = null,"
                        + " m.lastError = :error where m.id = :id and m.leaseToken = :token")
                .setParameter("notBefore", notBefore)
                .setParameter("error", shortened(error))
                .setParameter("id", id)
                .setParameter("token", token)
                .executeUpdate();
    }

    private static String shortened(String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    /** Whether somebody got so many mails since a moment; reads no more rows than that. */
    public boolean gotMails(Long staffId, Instant since, int most) {
        return em.createQuery(
                                "select m.id from Message m where m.staffId = :staff and m.channel = :mail"
                                        + " and m.createdAt >= :since order by m.id desc",
                                Long.class)
                        .setParameter("staff", staffId)
                        .setParameter("mail", Channel.EMAIL)
                        .setParameter("since", since)
                        .setMaxResults(most)
                        .getResultList()
                        .size()
                >= most;
    }

    /** People whose digest is due. */
    public List<Long> digestsDue(Instant now, int most) {
        return em.createQuery(
                        "select distinct m.staffId from Message m where m.state = :held and m.channel = :mail"
                                + " and m.notBefore <= :now",
                        Long.class)
                .setParameter("held", MessageState.HELD)
                .setParameter("mail", Channel.EMAIL)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** All that is held for somebody, locked. */
    public List<Message> held(Long staffId) {
        return em.createQuery(
                        "select m from Message m where m.staffId = :staff and m.state = :held and m.channel = :mail"
                                + " order by m.id",
                        Message.class)
                .setParameter("staff", staffId)
                .setParameter("held", MessageState.HELD)
                .setParameter("mail", Channel.EMAIL)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Newest first. */
    public List<Message> inbox(Long staffId, long before, int limit) {
        return em.createQuery(
                        "select m from Message m where m.staffId = :staff and m.channel = :app and m.id < :before"
                                + " order by m.id desc",
                        Message.class)
                .setParameter("staff", staffId)
                .setParameter("app", Channel.IN_APP)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    public long unread(Long staffId) {
        return em.createQuery(
                        "select count(m) from Message m where m.staffId = :staff and m.channel = :app"
                                + " and m.readAt is null",
                        Long.class)
                .setParameter("staff", staffId)
                .setParameter("app", Channel.IN_APP)
                .getSingleResult();
    }

    public void readAll(Long staffId, Instant now) {
        em.createQuery("update Message m set m.readAt = :now where m.staffId = :staff and m.channel = :app"
                        + " and m.readAt is null")
                .setParameter("now", now)
                .setParameter("staff", staffId)
                .setParameter("app", Channel.IN_APP)
                .executeUpdate();
    }

    public Optional<Message> message(Long id) {
        return Optional.ofNullable(em.find(Message.class, id));
    }

    public Optional<MessageTemplate> template(MessageKind kind, String language) {
        return Optional.ofNullable(em.find(MessageTemplate.class, new MessageTemplate.Key(kind, language)));
    }

    /** What he wished, or what holds for who wished nothing. */
    public MessagePreference preference(Long staffId) {
        MessagePreference wish = em.find(MessagePreference.class, staffId);
        return wish == null ? new MessagePreference(staffId) : wish;
    }

    public void keep(MessagePreference wish) {
        em.persist(wish);
    }

    public List<Webhook> webhooks() {
        return em.createQuery("select w from Webhook w order by w.id", Webhook.class)
                .getResultList();
    }

    public Optional<Webhook> webhook(Long id) {
        return Optional.ofNullable(em.find(Webhook.class, id));
    }
}
