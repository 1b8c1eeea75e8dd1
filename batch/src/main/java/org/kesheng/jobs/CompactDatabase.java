package org.kesheng.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * Moves what lives in the file of the embedded database together, so that it does not only grow. Nothing to do on PostgreSQL, whose
 * autovacuum does that.
 *
 * <p>H2 offers this while it runs only by its storage engine and by no SQL, hence the reflection (its classes are not ours to see).
 */
@ApplicationScoped
public class CompactDatabase implements Duty {
    private static final int AT_MOST_MILLIS = 20_000;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Override
    public String job() {
        return JobCatalogue.COMPACTION;
    }

    /** @return 1 where the file was compacted */
    @Override
    public long perform(LocalDate businessDate) {
        try (Connection connection = source.getConnection()) {
            if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
                return 0;
            }
            Object embedded = call(connection, "getUnderlyingConnection");
            Object store = call(call(call(embedded, "getSession"), "getDatabase"), "getStore");
            store.getClass().getMethod("compactFile", int.class).invoke(store, AT_MOST_MILLIS);
            return 1;
        } catch (SQLException | NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The file of the database could not be compacted", e);
        }
    }

    private static Object call(Object target, String method)
            throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
