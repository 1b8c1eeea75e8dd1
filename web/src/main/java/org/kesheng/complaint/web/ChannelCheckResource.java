package org.kesheng.complaint.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.complaint.ChannelChecks;
import org.kesheng.complaint.ChannelDay;
import org.kesheng.complaint.CheckChannel;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.Once;

/** {@code /channel-checks}: the daily check-off of online channels (CHN-15). */
@Path("/channel-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "channel checks")
public class ChannelCheckResource {
    private static final int A_WEEK_BACK = 6;

    @Inject
    ChannelChecks checks;

    @Inject
    Once once;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary =
                    "Every online channel on every day, newest first; the last seven days unless from and to say otherwise")
    public List<ChannelDay> days(@QueryParam("from") String from, @QueryParam("to") String to) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE) : date("to", to);
        return checks.days(from == null ? last.minusDays(A_WEEK_BACK) : date("from", from), last);
    }

    @POST
    @Operation(summary = "Check a channel off for a day, today by default; doing it again corrects items and remark")
    public Response check(CheckChannel wanted) {
        return once.done(wanted, () -> {
            checks.check(wanted);
            return null;
        });
    }

    private static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid(field, "shared.invalid");
        }
    }
}
