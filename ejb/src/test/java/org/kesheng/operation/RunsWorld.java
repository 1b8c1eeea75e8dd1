package org.kesheng.operation;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.integrator.spi.Integrator;
import org.kesheng.operation.entity.JobAttempt;
import org.kesheng.operation.entity.JobLease;
import org.kesheng.operation.entity.NightlyRun;
import org.kesheng.operation.entity.RunRepository;

/** Leases and runs on a real database, wired as the server wires them; each call of {@link #in} is a transaction of its own. */
final class RunsWorld implements AutoCloseable {
    static final String JOB = "night";

    final List<Launch> launched = new ArrayList<>();
    final Runs runs = new Runs();
    private final SessionFactory factory;
    private final String url;

    RunsWorld(String name, LocalDate since) {
        url = "jdbc:h2:mem:" + name
                + ";DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE,KEY,DAY,MONTH,YEAR";
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        factory = sessions(url);
        runs.repository = new RunRepository();
        runs.launches = launches();
        runs.failures = failures();
        in(() -> {
            runs.register(Set.of(JOB), since);
            return null;
        });
    }

    private static SessionFactory sessions(String url) {
        BootstrapServiceRegistryBuilder registry = new BootstrapServiceRegistryBuilder();
        registry.applyClassLoaderService(new WithoutIntegrators());
        return new Configuration(registry.build())
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.username", "sa")
                .setProperty("hibernate.connection.password", "")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .addAnnotatedClass(JobLease.class)
                .addAnnotatedClass(JobAttempt.class)
                .addAnnotatedClass(NightlyRun.class)
                .buildSessionFactory();
    }

    /** The migration of the server wants a server. */
    private static final class WithoutIntegrators extends ClassLoaderServiceImpl {
        @Override
        public <S> Collection<S> loadJavaServices(Class<S> contract) {
            return contract == Integrator.class ? List.of() : super.loadJavaServices(contract);
        }
    }

    @SuppressWarnings("unchecked")
    private Event<Launch> launches() {
        return (Event<Launch>) Proxy.newProxyInstance(
                RunsWorld.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    launched.add((Launch) arguments[0]);
                    return null;
                });
    }

    /** Nobody listens. */
    @SuppressWarnings("unchecked")
    private static Event<NightFailed> failures() {
        return (Event<NightFailed>) Proxy.newProxyInstance(
                RunsWorld.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> null);
    }

    /** In a transaction, which a failure undoes. */
    <T> T in(Supplier<T> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            give(manager);
            manager.getTransaction().begin();
            try {
                T result = work.get();
                manager.getTransaction().commit();
                return result;
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            }
        }
    }

    private void give(EntityManager manager) {
        try {
            Field field = RunRepository.class.getDeclaredField("em");
            field.setAccessible(true);
            field.set(runs.repository, manager);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void sql(String statement) {
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            manager.createNativeQuery(statement).executeUpdate();
            manager.getTransaction().commit();
        }
    }

    /** The owner slept longer than its lease. */
    void letExpire() {
        sql("update job_lease set lease_until = current_timestamp - interval '1' second");
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }
}
