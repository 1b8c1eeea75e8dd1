package org.kesheng.survey.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Inserts rows many at a time in one statement: with a statement a row, H2 and PostgreSQL alike spend more on the statements than on the
 * rows. Nulls are bound without a type, which both take from the column.
 */
final class RowsInsert implements AutoCloseable {
    private static final int ROWS = 100;

    private final Connection connection;
    private final String into;
    private final int columns;
    private final List<Object[]> waiting = new ArrayList<>(ROWS);
    private PreparedStatement whole;

    /** @param into table with its columns in parentheses */
    RowsInsert(Connection connection, String into, int columns) {
        this.connection = connection;
        this.into = into;
        this.columns = columns;
    }

    void row(Object... values) throws SQLException {
        waiting.add(values);
        if (waiting.size() == ROWS) {
            if (whole == null) {
                whole = prepare(ROWS);
            }
            execute(whole);
        }
    }

    /** Writes what is left. */
    void flush() throws SQLException {
        if (!waiting.isEmpty()) {
            try (PreparedStatement rest = prepare(waiting.size())) {
                execute(rest);
            }
        }
    }

    private PreparedStatement prepare(int rows) throws SQLException {
        String marks = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return connection.prepareStatement(
                "insert into " + into + " values " + String.join(", ", Collections.nCopies(rows, marks)));
    }

    private void execute(PreparedStatement insert) throws SQLException {
        int place = 1;
        for (Object[] row : waiting) {
            for (Object value : row) {
                if (value == null) {
                    insert.setNull(place++, Types.NULL);
                } else if (value instanceof byte[] bytes) {
                    insert.setBytes(place++, bytes);
                } else {
                    insert.setObject(place++, value);
                }
            }
        }
        insert.executeUpdate();
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        if (whole != null) {
            whole.close();
        }
    }
}
