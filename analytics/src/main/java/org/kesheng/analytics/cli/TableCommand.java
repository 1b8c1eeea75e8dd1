package org.kesheng.analytics.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A command for people over one CSV file: columns are named by options, the answer is JSON or a table of text. The
 * common options choose rows; a text where a number is needed is refused with its place, unless {@code --valid} says
 * which values count.
 */
abstract class TableCommand implements Command {

    private static final List<Option> COMMON = List.of(
            Option.needed("input", "FILE", "CSV with a header line, UTF-8; .gz is unpacked"),
            Option.of("valid", "RULES", "values that count, others are missing: \"q1=1..5; q2=1,2,3\""),
            Option.of("where", "TESTS", "rows to use: \"year>=2024 and dept=Sales and note present\""),
            Option.of("sort", "COLUMNS", "order of the rows, ascending, -name descending"),
            Option.of("by", "COLUMN", "the same for each value of a column"),
            Option.of("confidence", "LEVEL", "of intervals, 0.95"),
            Option.of("format", "json|text", "json (default) or a table of text"));

    /** The command's word. */
    abstract String name();

    /** Options beside the common ones. */
    abstract List<Option> options();

    /** Notes under the options of the help text; may be empty. */
    String notes() {
        return "";
    }

    /** Computes the answer for a table. */
    abstract Map<String, Object> answer(Inquiry inquiry);

    @Override
    public final String help() {
        StringBuilder text = new StringBuilder("usage: " + name());
        allOptions().stream().filter(Option::needed).forEach(option -> text.append(" ")
                .append(option.usage()));
        text.append(" [OPTIONS]\n\n").append(summary()).append("\n\n");
        for (Option option : allOptions()) {
            text.append(String.format("  %-26s %s%n", option.usage(), option.text()));
        }
        return text.append(notes().isEmpty() ? "" : "\n" + notes()).toString();
    }

    @Override
    public final int run(List<String> words, PrintStream out, PrintStream err) {
        Arguments arguments = arguments(words);
        String format = arguments.text("format", "json");
        if (!format.equals("json") && !format.equals("text")) {
            throw new BadInput("option --format must be json or text");
        }
        String file = arguments.required("input");
        Table table = new Selection(arguments).apply(CsvFile.read(Path.of(file), file));
        Map<String, Object> answer = answers(arguments, table);
        out.print(format.equals("json") ? Json.text(answer) + "\n" : TextTable.render(answer));
        return 0;
    }

    private Map<String, Object> answers(Arguments arguments, Table table) {
        try {
            if (!arguments.has("by")) {
                return answer(new Inquiry(arguments, table));
            }
            Column by = table.column(arguments.required("by"));
            Table known = table.filter(row -> !by.missing(row));
            Category groups = Category.of(known.column(arguments.required("by")));
            Map<String, Object> answers = new LinkedHashMap<>();
            for (int g = 0; g < groups.size(); g++) {
                int code = g;
                Table part = known.filter(row -> groups.codes()[row] == code);
                answers.put(groups.names().get(g), answer(new Inquiry(arguments, part)));
            }
            return new Result().put("groups", answers).fields();
        } catch (BadInput e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadInput(table.source() + ": cannot be computed, " + Evaluate.reason(e));
        }
    }

    private Arguments arguments(List<String> words) {
        Set<String> flags =
                allOptions().stream().filter(Option::isFlag).map(Option::name).collect(Collectors.toSet());
        Set<String> named = allOptions().stream()
                .filter(option -> !option.isFlag())
                .map(Option::name)
                .collect(Collectors.toSet());
        Arguments arguments = new Arguments(words, named, flags);
        allOptions().stream().filter(Option::needed).forEach(option -> arguments.required(option.name()));
        return arguments;
    }

    private List<Option> allOptions() {
        List<Option> all = new ArrayList<>(List.of(COMMON.get(0)));
        all.addAll(options());
        all.addAll(COMMON.subList(1, COMMON.size()));
        return all;
    }
}
