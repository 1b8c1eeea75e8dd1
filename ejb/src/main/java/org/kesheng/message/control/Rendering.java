package org.kesheng.message.control;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kesheng.shared.Refused;

/**
 * Templates that cannot compute (M7): values are texts in a map and nothing else is reachable, neither methods nor fields nor other
 * files. What a value contains is never looked at again.
 */
public final class Rendering {
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 8_000;
    private static final int LONGEST_TEXT = 20_000;

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(false)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .withCollector(new MapsOnly())
            .withLoader(name -> {
                throw new MustacheException("partials are off");
            });

    private Rendering() {}

    /** Finds values in maps, and in nothing else. */
    private static final class MapsOnly extends BasicCollector {
        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? super.createFetcher(context, name) : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    /** One line, for subjects: a value with a line break cannot make a header of its own. */
    public static String line(String template, Map<String, String> fields) {
        String line = text(template, fields)
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }

    public static String text(String template, Map<String, String> fields) {
        String text = COMPILER.compile(template).execute(fields);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** @throws Refused INVALID with {@code field} subject or body, saying what is wrong */
    public static void check(String subject, String body, List<String> known) {
        check("subject", subject, LONGEST_SUBJECT, known);
        check("body", body, LONGEST_BODY, known);
    }

    private static void check(String field, String template, int longest, List<String> known) {
        if (template == null || template.isBlank()) {
            throw Refused.invalid(field, "message.template.empty");
        }
        if (template.length() > longest) {
            throw Refused.invalid(field, "message.template.tooLong", longest);
        }
        String words = template.replaceAll("\\{\\{[^{}]*}}", "");
        if (words.contains("{{") || words.contains("}}")) {
            throw Refused.invalid(field, "message.template.syntax");
        }
        try {
            COMPILER.compile(template).visit(new Names(field, known));
        } catch (MustacheException e) {
            throw Refused.invalid(field, "message.template.syntax");
        }
    }

    /** Only names of fields may stand between the braces. */
    private record Names(String field, List<String> known) implements Mustache.Visitor {
        private void require(String name) {
            if (!known.contains(name)) {
                throw Refused.invalid(field, "message.template.unknown", name, String.join(", ", known));
            }
        }

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            require(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw Refused.invalid(field, "message.template.syntax");
        }

        @Override
        public boolean visitSection(String name) {
            require(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            require(name);
            return true;
        }
    }
}
