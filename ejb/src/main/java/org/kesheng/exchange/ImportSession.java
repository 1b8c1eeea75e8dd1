package org.kesheng.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One import while it runs.
 *
 * @param <R> a record that is ready to be stored
 */
public interface ImportSession<R> {
    /** Texts that make the key of a record unique in the whole system: survey and wave, for example. */
    String scope();

    /** Neighbouring rows of the same group make one record; null: each row is one. */
    default String groupOf(SheetRow row) {
        return null;
    }

    /** Pure: looks at nothing but the rows and what was loaded when the session was opened. */
    Parsed<R> parse(List<SheetRow> rows);

    /** How many records share a transaction. */
    default int chunk() {
        return 2_000;
    }

    /**
     * Stores records, and makes what they need, in the caller's transaction. It may be called again with the same records after that
     * transaction was rolled back.
     *
     * @return one outcome for each record, in order
     */
    List<Outcome> store(List<Keyed<R>> records);

    /** Whether two records with the same key in one file are both meant: then each counts, by the order in the file. */
    default boolean repeatable() {
        return false;
    }

    /**
     * @param record null where a finding rejects it
     * @param key what identifies the record, in the words of the file
     * @param preview what will be stored, for the eye; only a trial asks for it, and only of a record that is there
     */
    record Parsed<R>(R record, String key, Supplier<Map<String, String>> preview, List<Finding> findings) {
        public Parsed {
            findings = List.copyOf(findings);
        }
    }

    /** @param contentKey 22 characters, the same whenever the same record comes in */
    record Keyed<R>(R record, String contentKey, long row) {}

    /** What became of a record. */
    record Outcome(Result result, Finding finding) {
        /** Stored, there already, or refused. */
        public enum Result {
            ACCEPTED,
            UNCHANGED,
            REJECTED
        }

        public static final Outcome ACCEPTED = new Outcome(Result.ACCEPTED, null);
        public static final Outcome UNCHANGED = new Outcome(Result.UNCHANGED, null);

        public static Outcome rejected(Finding finding) {
            return new Outcome(Result.REJECTED, finding);
        }
    }
}
