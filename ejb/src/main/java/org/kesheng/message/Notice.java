package org.kesheng.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something to be told.
 *
 * @param staffIds to whom; each is told once in each of his channels
 * @param objectKind kind of the object it is about, for the right to read it; null: it is about the recipient's own doing
 * @param data values of the fields of the kind; keys of texts begin with {@code #} and are said in the language of the reader
 * @param at when it happened
 */
public record Notice(
        MessageKind kind,
        List<Long> staffIds,
        String objectKind,
        String objectKey,
        Map<String, String> data,
        Instant at) {}
