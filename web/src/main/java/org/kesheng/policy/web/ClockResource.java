package org.kesheng.policy.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.policy.CalendarReader;
import org.kesheng.policy.CompanyCalendar;
import org.kesheng.policy.DayConvention;
import org.kesheng.policy.DeadlineClock;
import org.kesheng.policy.DeadlineUnit;
import org.kesheng.policy.Explanation;
import org.kesheng.policy.Pause;
import org.kesheng.policy.Target;
import org.kesheng.policy.WorkingCalendar;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.Problems;

/** The deadline clock without a case. Nothing is stored, so a repeated request needs no key. */
@Path("/clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "clock")
public class ClockResource {
    @Inject
    CompanyCalendar company;

    private static final int MOST_PAUSES = 1_000;

    /** @param calendar code, or a calendar written out */
    public record DueRequest(JsonNode calendar, Instant start, TargetRequest target, List<PauseRequest> pauses) {}

    /** @param convention only for days; {@code SAME_TIME} where null */
    public record TargetRequest(BigDecimal amount, DeadlineUnit unit, DayConvention convention) {}

    public record PauseRequest(Instant from, Instant to) {}

    /** @param dueAt null: the amount is zero, so no clock runs */
    public record DueAnswer(String dueAt, List<String> explanation) {}

    @POST
    @Path("/due")
    @Operation(summary = "When a target is reached, and why")
    public DueAnswer due(DueRequest asked, @HeaderParam("Accept-Language") String language) {
        demand("target", asked == null ? null : asked.target());
        demand("unit", asked.target().unit());
        demand("amount", asked.target().amount());
        WorkingCalendar calendar = calendar(asked.calendar());
        DayConvention convention = asked.target().convention();
        Target target = Target.requested(
                asked.target().amount(),
                asked.target().unit(),
                convention == null ? DayConvention.SAME_TIME : convention);
        Explanation explanation =
                new DeadlineClock(calendar).explain(demand("start", asked.start()), target, pauses(asked.pauses()));
        return new DueAnswer(
                at(explanation.dueAt(), calendar.zone()), explanation.sentences(Problems.locale(language)));
    }

    public record ElapsedRequest(JsonNode calendar, Instant start, Instant end, List<PauseRequest> pauses) {}

    public record ElapsedAnswer(BigDecimal workingSeconds) {}

    @POST
    @Path("/elapsed")
    @Operation(summary = "How much working time lies between two moments")
    public ElapsedAnswer elapsed(ElapsedRequest asked) {
        demand("start", asked == null ? null : asked.start());
        Duration elapsed = new DeadlineClock(calendar(asked.calendar()))
                .elapsed(asked.start(), demand("end", asked.end()), pauses(asked.pauses()));
        return new ElapsedAnswer(seconds(elapsed));
    }

    private static BigDecimal seconds(Duration elapsed) {
        BigDecimal seconds = BigDecimal.valueOf(elapsed.getSeconds())
                .add(BigDecimal.valueOf(elapsed.getNano(), 9))
                .stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }

    private WorkingCalendar calendar(JsonNode given) {
        demand("calendar", given == null || given.isNull() ? null : given);
        if (given.isTextual()) {
            return named(given.textValue());
        }
        if (!given.isObject()) {
            throw Refused.invalid("calendar", "policy.calendar.malformed", "calendar");
        }
        try (JsonReader reader = Json.createReader(new StringReader(given.toString()))) {
            return CalendarReader.read("inline", reader.readObject());
        }
    }

    private WorkingCalendar named(String code) {
        WorkingCalendar china = company.calendar();
        if (!china.code().equals(code)) {
            throw Refused.invalid("calendar", "policy.calendar.unknown", code, china.code());
        }
        return china;
    }

    private static List<Pause> pauses(List<PauseRequest> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_PAUSES) {
            throw Refused.tooLarge("shared.tooLarge", MOST_PAUSES);
        }
        return given.stream().map(ClockResource::pause).toList();
    }

    private static Pause pause(PauseRequest given) {
        demand("pauses", given);
        return new Pause(demand("pauses.from", given.from()), demand("pauses.to", given.to()));
    }

    private static String at(Instant due, ZoneId zone) {
        return due == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(due.atZone(zone));
    }

    private static <T> T demand(String field, T value) {
        if (value == null) {
            throw Refused.invalid(field, "shared.missing", field);
        }
        return value;
    }
}
