package org.kesheng.report;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.integrator.spi.Integrator;
import org.kesheng.improvement.Figure;
import org.kesheng.improvement.Measures;
import org.kesheng.improvement.entity.Milestone;
import org.kesheng.improvement.entity.Plan;
import org.kesheng.improvement.entity.PlanEffect;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.entity.Department;
import org.kesheng.organisation.entity.StaffMember;
import org.kesheng.policy.entity.CalendarDay;
import org.kesheng.policy.entity.ParameterSetting;
import org.kesheng.report.entity.Delivery;
import org.kesheng.report.entity.Proposal;
import org.kesheng.report.entity.Report;
import org.kesheng.shared.BusinessClock;
import org.kesheng.work.Task;

/** A company with two stations on a migrated database; boundaries wired as the server wires them, without interceptors. */
final class ReportWorld {
    private static final String URL =
            "jdbc:h2:mem:reports;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE,KEY,DAY,MONTH,YEAR";
    private static final SessionFactory FACTORY = sessions();

    final CurrentActor current = new CurrentActor();
    private final Map<String, Actor> people = new HashMap<>();
    private final ThreadLocal<EntityManager> session = new ThreadLocal<>();
    private final Map<Class<?>, Object> beans = new HashMap<>();

    ReportWorld(Instant now) {
        List.of(
                        "report_recommendation",
                        "report_receipt",
                        "report",
                        "plan_milestone",
                        "plan",
                        "task",
                        "staff_role",
                        "staff",
                        "department")
                .forEach(table -> sql("delete from " + table));
        beans.put(Clock.class, Clock.fixed(now, BusinessClock.ZONE));
        beans.put(CurrentActor.class, current);
        beans.put(Event.class, nobodyListens());
        Measures none = (measure, from, to) -> Figure.NONE;
        beans.put(Measures.class, none);
        settle();
    }

    private static Object nobodyListens() {
        return Proxy.newProxyInstance(
                ReportWorld.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> null);
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
                        Report.class,
                        Proposal.class,
                        Delivery.class,
                        Plan.class,
                        Milestone.class,
                        PlanEffect.class,
                        Department.class,
                        StaffMember.class,
                        CalendarDay.class,
                        ParameterSetting.class,
                        Task.class)
                .forEach(configuration::addAnnotatedClass);
        return configuration
                .setProperty("hibernate.connection.url", URL)
                .setProperty("hibernate.connection.username", "sa")
                .setProperty("hibernate.connection.password", "")
                .setProperty("hibernate.hbm2ddl.auto", "validate")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .buildSessionFactory();
    }

    private void settle() {
        department(1, "CO", "/1/", null, 4L);
        department(2, "CD", "/1/2/", 1L, 2L);
        department(3, "XA", "/1/3/", 1L, 3L);
        person(1, "cshead", 1, "/1/", Role.CS_HEAD);
        person(2, "chengdu", 2, "/1/2/", Role.DEPT_HEAD);
        person(3, "xian", 3, "/1/3/", Role.DEPT_HEAD);
        person(4, "gm", 1, "/1/", Role.GM);
        person(5, "analyst", 1, "/1/", Role.ANALYST);
        person(6, "archivist", 1, "/1/", Role.ARCHIVIST);
    }

    private void department(long id, String code, String path, Long parent, Long head) {
        sql("insert into department (id, version, code, name_zh, name_en, parent_id, path, head_id, active) values ("
                + id + ", 0, '" + code + "', '" + code + "', '" + code + "', " + parent + ", '" + path + "', " + head
                + ", true)");
    }

    private void person(long id, String account, long department, String path, Role role) {
        sql("insert into staff (id, version, number, name, department_id, account, active) values (" + id + ", 0, 'S"
                + id + "', 'Name of " + account + "', " + department + ", '" + account + "', true)");
        people.put(account, new Actor(id, account, "Name of " + account, department, path, EnumSet.of(role)));
    }

    /** A boundary or one of its parts, wired. */
    <T> T bean(Class<T> type) {
        if (!beans.containsKey(type)) {
            beans.put(type, wired(type));
        }
        return type.cast(beans.get(type));
    }

    private Object wired(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            beans.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
                    field.setAccessible(true);
                    field.set(bean, field.getType() == EntityManager.class ? entityManager() : bean(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object entityManager() {
        return Proxy.newProxyInstance(
                ReportWorld.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, arguments) -> {
                    try {
                        return method.invoke(session.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Somebody does something, in one transaction; rolled back by an exception. */
    <T> T as(String account, Supplier<T> work) {
        Actor actor = account.equals("jobs") ? Actor.JOBS : people.get(account);
        return current.as(actor, () -> inTransaction(work));
    }

    private <T> T inTransaction(Supplier<T> work) {
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

    void sql(String statement) {
        try (EntityManager manager = FACTORY.createEntityManager()) {
            manager.getTransaction().begin();
            manager.createNativeQuery(statement).executeUpdate();
            manager.getTransaction().commit();
        }
    }

    List<?> rows(String query) {
        try (EntityManager manager = FACTORY.createEntityManager()) {
            return new ArrayList<Object>(manager.createNativeQuery(query).getResultList());
        }
    }
}
