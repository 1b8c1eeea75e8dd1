package org.kesheng.survey.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.survey.NewResponse;

/** Writes answer sheets in batches, and finds those that are there already. */
public final class ResponseWriter {
    private static final int BLOCK = 50;
    private static final int IN_LIST = 500;

    private final Connection connection;

    public ResponseWriter(Connection connection) {
        this.connection = connection;
    }

    /** Writes the responses, their texts and flags, and their lines in the inbox of the night; returns their ids in order. */
    public long[] store(List<NewResponse> responses) throws SQLException {
        long[] ids = ids(responses.size());
        insertResponses(responses, ids);
        insertInbox(ids);
        insertTexts(responses, ids);
        insertFlags(responses, ids);
        return ids;
    }

    private long[] ids(int count) throws SQLException {
        long[] ids = new long[count];
        int filled = 0;
        try (PreparedStatement query =
                connection.prepareStatement("select nextval('response_seq') from generate_series(1, ?)")) {
            query.setInt(1, (count + BLOCK - 1) / BLOCK);
            try (ResultSet blocks = query.executeQuery()) {
                while (blocks.next()) {
                    long first = blocks.getLong(1);
                    for (int i = 0; i < BLOCK && filled < count; i++) {
                        ids[filled++] = first + i;
                    }
                }
            }
        }
        return ids;
    }

    private void insertResponses(List<NewResponse> responses, long[] ids) throws SQLException {
        try (RowsInsert insert = new RowsInsert(
                connection,
                "response (id, survey_id, survey_version_id, department_id, channel, category, region, weight,"
                        + " answered_on, received_at, answers, excluded, content_key)",
                13)) {
            for (int i = 0; i < ids.length; i++) {
                NewResponse response = responses.get(i);
                insert.row(
                        ids[i],
                        response.surveyId(),
                        response.versionId(),
                        response.departmentId(),
                        response.channel(),
                        response.category(),
                        response.region(),
                        response.weight(),
                        response.answeredOn(),
                        OffsetDateTime.ofInstant(response.receivedAt(), ZoneOffset.UTC),
                        response.answers(),
                        response.excluded(),
                        response.contentKey());
            }
            insert.flush();
        }
    }

    private void insertInbox(long[] ids) throws SQLException {
        try (RowsInsert insert = new RowsInsert(connection, "response_inbox (response_id)", 1)) {
            for (long id : ids) {
                insert.row(id);
            }
            insert.flush();
        }
    }

    private void insertTexts(List<NewResponse> responses, long[] ids) throws SQLException {
        try (RowsInsert insert = new RowsInsert(connection, "response_text (response_id, item_code, text)", 3)) {
            for (int i = 0; i < ids.length; i++) {
                for (Map.Entry<String, String> text : responses.get(i).texts().entrySet()) {
                    insert.row(ids[i], text.getKey(), text.getValue());
                }
            }
            insert.flush();
        }
    }

    private void insertFlags(List<NewResponse> responses, long[] ids) throws SQLException {
        try (RowsInsert insert = new RowsInsert(connection, "response_flag (response_id, code)", 2)) {
            for (int i = 0; i < ids.length; i++) {
                for (String flag : responses.get(i).flags()) {
                    insert.row(ids[i], flag);
                }
            }
            insert.flush();
        }
    }

    /** The packed answers of those that are stored already, by content key. */
    public Map<String, byte[]> stored(Collection<String> contentKeys) throws SQLException {
        List<String> keys = List.copyOf(contentKeys);
        Map<String, byte[]> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += IN_LIST) {
            find(keys.subList(from, Math.min(from + IN_LIST, keys.size())), found);
        }
        return found;
    }

    /** Always the same number of parameters, so that the statement is prepared once. */
    private void find(List<String> keys, Map<String, byte[]> found) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(IN_LIST, "?"));
        try (PreparedStatement query = connection.prepareStatement(
                "select content_key, answers from response where content_key in (" + marks + ")")) {
            for (int i = 0; i < IN_LIST; i++) {
                query.setString(i + 1, keys.get(Math.min(i, keys.size() - 1)));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getBytes(2));
                }
            }
        }
    }
}
