package org.kesheng.complaint;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.integrator.spi.Integrator;
import org.kesheng.complaint.entity.ChannelCheck;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.ComplaintClock;
import org.kesheng.complaint.entity.ComplaintEvent;
import org.kesheng.complaint.entity.Series;
import org.kesheng.complaint.entity.SeriesOpening;
import org.kesheng.document.entity.Attachment;
import org.kesheng.exchange.entity.ImportedKey;
import org.kesheng.improvement.Figure;
import org.kesheng.improvement.Measures;
import org.kesheng.improvement.PreventionPlans;
import org.kesheng.improvement.entity.Plan;
import org.kesheng.improvement.entity.PlanEffect;
import org.kesheng.message.channel.MessageAdapter;
import org.kesheng.message.entity.Message;
import org.kesheng.message.entity.MessagePreference;
import org.kesheng.message.entity.MessageTemplate;
import org.kesheng.message.entity.Webhook;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.entity.Department;
import org.kesheng.organisation.entity.StaffMember;
import org.kesheng.policy.entity.CalendarDay;
import org.kesheng.policy.entity.ParameterSetting;
import org.kesheng.work.Task;

/**
 * A small company with an empty register on a real database: headquarters CO with customer service CS, quality QA (with the workshop
 * QA1 below) and logistics LOG. Boundaries are wired as the server wires them, without interceptors; time stands still until it is moved.
 */
public final class CaseWorld {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String URL =
            "jdbc:h2:mem:cases;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000;NON_KEYWORDS=VALUE,KEY,DAY,MONTH,YEAR";
    /** One database for all worlds, emptied for each: to migrate it takes longer than most tests. */
    private static final SessionFactory FACTORY = sessions();

    public final CurrentActor current = new CurrentActor();
    public final List<Object> fired = new CopyOnWriteArrayList<>();
    public final Map<String, Actor> people = new HashMap<>();
    /** What a measure was in the period that begins on a day. */
    public Function<LocalDate, Figure> figures = from -> Figure.NONE;

    public final List<MessageAdapter> adapters = new ArrayList<>();

    /** How often somebody tried to open a series of numbers. */
    public final AtomicInteger openings = new AtomicInteger();

    private final ThreadLocal<EntityManager> session = new ThreadLocal<>();
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private Instant now;

    public CaseWorld(String localTime) {
        moveTo(localTime);
        List.of(
                        "plan_effect",
                        "plan_milestone",
                        "plan",
                        "parameter_setting",
                        "imported_key",
                        "complaint_inbox",
                        "complaint_co_department",
                        "complaint_clock",
                        "complaint_event",
                        "complaint",
                        "complaint_series",
                        "channel_check",
                        "task",
                        "attachment",
                        "message",
                        "message_template",
                        "message_preference",
                        "webhook",
                        "calendar_day",
                        "staff_role",
                        "staff",
                        "department")
                .forEach(table -> sql("delete from " + table));
        beans.put(Clock.class, new StandingClock());
        beans.put(CurrentActor.class, current);
        Measures asTold = (measure, from, to) -> figures.apply(from);
        beans.put(Measures.class, asTold);
        beans.put(SeriesOpening.class, new OpeningInItsOwnTransaction());
        settle();
    }

    private static SessionFactory sessions() {
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .load()
                .migrate();
        var registry = new BootstrapServiceRegistryBuilder()
                .applyClassLoaderService(new ClassLoaderServiceImpl() {
                    @Override
                    public <S> Collection<S> loadJavaServices(Class<S> contract) {
                        return contract == Integrator.class ? Set.of() : super.loadJavaServices(contract);
                    }
                })
                .build();
        Configuration configuration = new Configuration(registry);
        List.of(
                        Complaint.class,
                        ComplaintEvent.class,
                        ComplaintClock.class,
                        Series.class,
                        ChannelCheck.class,
                        Department.class,
                        StaffMember.class,
                        CalendarDay.class,
                        Task.class,
                        Plan.class,
                        PlanEffect.class,
                        ParameterSetting.class,
                        Attachment.class,
                        Message.class,
                        MessageTemplate.class,
                        MessagePreference.class,
                        Webhook.class,
                        ImportedKey.class)
                .forEach(configuration::addAnnotatedClass);
        return configuration
                .setProperty("hibernate.connection.url", URL)
                .setProperty("hibernate.connection.username", "sa")
                .setProperty("hibernate.connection.password", "")
                .setProperty("hibernate.connection.pool_size", "40")
                .setProperty("hibernate.hbm2ddl.auto", "validate")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .buildSessionFactory();
    }

    private final class StandingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class OpeningInItsOwnTransaction extends SeriesOpening {
        @Override
        public void open(String series) {
            openings.incrementAndGet();
            sql("insert into complaint_series (series, last_serial) values ('" + series + "', 0)");
        }
    }

    private void settle() {
        department(1, "CO", "/1/", null, null);
        department(2, "CS", "/1/2/", 1L, 2L);
        department(3, "QA", "/1/3/", 1L, 4L);
        department(4, "LOG", "/1/4/", 1L, null);
        department(5, "QA1", "/1/3/5/", 3L, null);
        person(1, "intake", 2, "/1/2/", Role.INTAKE);
        person(2, "cshead", 2, "/1/2/", Role.CS_HEAD);
        person(3, "handler", 3, "/1/3/", Role.HANDLER);
        person(4, "head", 3, "/1/3/", Role.DEPT_HEAD);
        person(5, "carrier", 4, "/1/4/", Role.HANDLER);
        person(6, "gm", 1, "/1/", Role.GM);
        person(7, "admin", 1, "/1/", Role.SYSADMIN);
        person(8, "worker", 4, "/1/4/", Role.EMPLOYEE);
        person(9, "archivist", 2, "/1/2/", Role.ARCHIVIST);
        person(10, "hr", 1, "/1/", Role.HR);
        person(11, "joiner", 5, "/1/3/5/", Role.HANDLER);
        person(12, "seller", 4, "/1/4/", Role.SALES);
        person(13, "collector", 2, "/1/2/", Role.COLLECTOR);
        person(14, "auditor", 1, "/1/", Role.AUDITOR);
        person(15, "supervisor", 1, "/1/", Role.SUPERVISION);
    }

    private void department(long id, String code, String path, Long parent, Long head) {
        sql("insert into department (id, version, code, name_zh, name_en, parent_id, path, head_id, active) values ("
                + id + ", 0, '" + code + "', '" + code + "', '" + code + "', " + parent + ", '" + path + "', " + head
                + ", true)");
    }

    private void person(long id, String account, long department, String path, Role role) {
        sql("insert into staff (id, version, number, name, department_id, account, active) values (" + id + ", 0, 'S"
                + id + "', 'Name of " + account + "', " + department + ", '" + account + "', true)");
        sql("insert into staff_role (staff_id, role) values (" + id + ", '" + role + "')");
        people.put(account, new Actor(id, account, "Name of " + account, department, path, EnumSet.of(role)));
    }

    /** {@code 2026-03-02T09:00} in the time of the company. */
    public void moveTo(String localTime) {
        now = ZonedDateTime.of(LocalDateTime.parse(localTime), ZONE).toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    /** A boundary or one of its parts, wired; nobody is given one that another thread is still wiring. */
    public synchronized <T> T bean(Class<T> type) {
        Object known = beans.get(type);
        if (known == null) {
            known = wired(type);
        }
        return type.cast(known);
    }

    private Object wired(Class<?> type) {
        if (beans.containsKey(type)) {
            return beans.get(type);
        }
        try {
            Object bean = type.getDeclaredConstructor().newInstance();
            beans.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
                    field.setAccessible(true);
                    field.set(bean, value(field));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object value(Field field) {
        Class<?> type = field.getType();
        if (type == EntityManager.class) {
            return entityManager();
        }
        if (type == Event.class) {
            return proxy(Event.class, (method, arguments) -> fired.add(arguments[0]) ? null : null);
        }
        if (type == Instance.class && field.getGenericType().getTypeName().contains("MessageAdapter")) {
            return proxy(
                    Instance.class,
                    (method, arguments) -> method.equals("stream") ? adapters.stream() : adapters.iterator());
        }
        if (type == Instance.class && field.getGenericType().getTypeName().contains("AttachmentHolder")) {
            return proxy(Instance.class, (method, arguments) -> Stream.of(bean(CaseAttachments.class)));
        }
        if (type == Instance.class && field.getGenericType() instanceof ParameterizedType) {
            ClosingRequirement requirement = bean(PreventionPlans.class);
            return proxy(Instance.class, (method, arguments) -> method.equals("get") ? requirement : (Object) true);
        }
        return bean(type);
    }

    private interface Answering {
        Object answer(String method, Object[] arguments);
    }

    private static Object proxy(Class<?> type, Answering answering) {
        return Proxy.newProxyInstance(
                CaseWorld.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answering.answer(method.getName(), arguments));
    }

    private Object entityManager() {
        return Proxy.newProxyInstance(
                CaseWorld.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, arguments) -> {
                    try {
                        return method.invoke(session.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** One transaction; rolled back by an exception. */
    public <T> T inTransaction(Supplier<T> work) {
        if (session.get() != null) {
            return work.get();
        }
        try (EntityManager manager = FACTORY.createEntityManager()) {
            session.set(manager);
            manager.getTransaction().begin();
            try {
                T result = work.get();
                manager.getTransaction().commit();
                return result;
            } catch (RuntimeException e) {
                manager.getTransaction().rollback();
                throw e;
            }
        } finally {
            session.remove();
        }
    }

    /** Somebody does something, in one transaction. */
    public <T> T as(String account, Supplier<T> work) {
        return current.as(people.get(account), () -> inTransaction(work));
    }

    public void sql(String statement) {
        try (EntityManager manager = FACTORY.createEntityManager()) {
            manager.getTransaction().begin();
            manager.createNativeQuery(statement).executeUpdate();
            manager.getTransaction().commit();
        }
    }

    public List<?> rows(String query) {
        try (EntityManager manager = FACTORY.createEntityManager()) {
            return new ArrayList<Object>(manager.createNativeQuery(query).getResultList());
        }
    }

    /** An action of somebody; fields as key, value, key, value. */
    public Acted act(String account, String number, String action, Object... fields) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            given.put((String) fields[i], fields[i + 1]);
        }
        ActOnComplaint wanted = new ActOnComplaint(number, null, action, given);
        return as(account, () -> bean(Complaints.class).act(wanted));
    }

    public Lodged lodge(String account, LodgeComplaint told) {
        return as(account, () -> bean(Complaints.class).lodge(told));
    }
}
