package org.kesheng.complaint.web;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kesheng.complaint.CaseKind;
import org.kesheng.complaint.ComplaintFilter;
import org.kesheng.complaint.ComplaintFilter.Sort;
import org.kesheng.complaint.PartyKind;
import org.kesheng.policy.CaseState;
import org.kesheng.shared.Refused;

/** Query parameters of a list of cases. {@code state} may be given many times or with commas. */
public class FilterParams {
    @QueryParam("state")
    List<String> state;

    @QueryParam("category")
    String category;

    @QueryParam("department")
    String department;

    @QueryParam("channel")
    String channel;

    @QueryParam("q")
    String text;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("kind")
    String kind;

    @QueryParam("party")
    String party;

    @QueryParam("overdue")
    String overdue;

    @QueryParam("mine")
    boolean mine;

    @QueryParam("sort")
    String sort;

    ComplaintFilter filter() {
        List<CaseState> states = state.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(value -> !value.isBlank())
                .map(value -> constant(CaseState.class, "state", value))
                .toList();
        return new ComplaintFilter(
                states,
                orNull(category),
                orNull(department),
                orNull(channel),
                orNull(text),
                date("from", from),
                date("to", to),
                constant(CaseKind.class, "kind", kind),
                constant(PartyKind.class, "party", party),
                orNull(overdue) == null ? null : Boolean.valueOf(overdue),
                mine,
                constant(Sort.class, "sort", sort));
    }

    private static String orNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static LocalDate date(String name, String value) {
        try {
            return orNull(value) == null ? null : LocalDate.parse(value.strip());
        } catch (DateTimeException e) {
            throw Refused.invalid(name, "complaint.field.date", name);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String value) {
        try {
            return orNull(value) == null
                    ? null
                    : Enum.valueOf(type, value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String possible =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            throw Refused.invalid(name, "complaint.field.choice", name, value, possible);
        }
    }
}
