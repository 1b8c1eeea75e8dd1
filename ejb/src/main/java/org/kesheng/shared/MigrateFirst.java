package org.kesheng.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Flyway migrates before Hibernate validates. Hibernate calls its integrators before the validation, which fixes the order whatever
 * the deployment does. The batch repository has made its tables in the same schema already, hence the baseline.
 */
public class MigrateFirst implements Integrator {
    private static final String DATA_SOURCE = "java:jboss/datasources/KeshengDS";

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        try {
            DataSource source = (DataSource) new InitialContext().lookup(DATA_SOURCE);
            Flyway.configure(MigrateFirst.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration", "classpath:db/vendor/" + vendor(source))
                    .table("schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (NamingException e) {
            throw new IllegalStateException(DATA_SOURCE + " is not bound", e);
        }
    }

    /** {@code h2} or {@code postgresql}: the folder of the few statements that differ. */
    private static String vendor(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException(DATA_SOURCE + " gives no connection", e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {}
}
