package org.kesheng.complaint.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kesheng.complaint.Audience;
import org.kesheng.complaint.HistoryLine;
import org.kesheng.policy.Action;
import org.kesheng.policy.ActionField;
import org.kesheng.policy.Choice;
import org.kesheng.policy.PolicyPack;
import org.kesheng.shared.Texts;

/** Turns the history of a case into entries in the reader's language, the newest first. */
final class TimelineWriter {
    private static final Set<String> QUIET = Set.of("NOTE", "CLOCK_WARNED");
    private static final String BREACH = "CLOCK_BREACHED";

    private final PolicyPack pack;
    private final CaseWords words;
    private final UnaryOperator<String> names;

    /** @param names of a department by its code and of somebody by his account; the code where it has none */
    TimelineWriter(PolicyPack pack, CaseWords words, UnaryOperator<String> names) {
        this.pack = pack;
        this.words = words;
        this.names = names;
    }

    List<TimelineEntry> write(List<HistoryLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(HistoryLine::at)
                        .thenComparing(HistoryLine::number)
                        .reversed())
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(HistoryLine line) {
        Map<String, ActionField> fields = pack.actions().stream()
                .filter(action -> action.name().equals(line.type()))
                .map(Action::fields)
                .flatMap(List::stream)
                .collect(Collectors.toMap(ActionField::name, Function.identity()));
        String said = null;
        List<TimelineEntry.Fact> facts = new ArrayList<>();
        for (Map.Entry<String, Object> value : line.data().entrySet()) {
            ActionField field = fields.get(value.getKey());
            boolean longText =
                    field == null ? value.getKey().equals("text") : field.type() == ActionField.Type.LONG_TEXT;
            if (longText && said == null) {
                said = String.valueOf(value.getValue());
            } else if (field != null) {
                facts.add(new TimelineEntry.Fact(words.say(field.title()), text(field, value.getValue())));
            } else if (value.getKey().equals("clock")) {
                facts.add(new TimelineEntry.Fact(words.clock(String.valueOf(value.getValue())), ""));
            }
        }
        String style = line.type().equals(BREACH) ? "bad" : QUIET.contains(line.type()) ? "quiet" : "";
        boolean open = line.audience() == Audience.CUSTOMER;
        return new TimelineEntry(
                line.number(), line.at(), words.say(line.title()), who(line), style, open, line.round(), said, facts);
    }

    private String who(HistoryLine line) {
        return switch (line.actor()) {
            case "public" -> Texts.of(words.locale(), "complaint.who.customer");
            case "jobs" -> Texts.of(words.locale(), "complaint.who.system");
            default -> line.actor();
        };
    }

    private String text(ActionField field, Object value) {
        if (value instanceof Boolean flag) {
            return Texts.of(words.locale(), flag ? "shared.yes" : "shared.no");
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(this::item).collect(Collectors.joining("; "));
        }
        String code = String.valueOf(value);
        if (field.type() == ActionField.Type.DEPARTMENT || field.type() == ActionField.Type.STAFF) {
            return names.apply(code);
        }
        if (field.type() == ActionField.Type.DATE_TIME) {
            return words.moment(code);
        }
        return field.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::title)
                .map(words::say)
                .findFirst()
                .orElse(code);
    }

    private String item(Object item) {
        if (item instanceof Map<?, ?> row) {
            return Stream.of(
                            row.get("text"),
                            row.get("duty"),
                            name(row.get("department")),
                            name(row.get("person")),
                            row.get("date"))
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" · "));
        }
        return String.valueOf(item);
    }

    private String name(Object code) {
        return code == null ? null : names.apply(String.valueOf(code));
    }
}
