package org.kesheng.jobs.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.jobs.Jobs;
import org.kesheng.operation.JobExecution;
import org.kesheng.shared.Slice;
import org.kesheng.shared.web.JsonFormat;
import org.kesheng.shared.web.Once;

/** Jobs: list, start, follow, cancel. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public class JobResource {
    @Inject
    Jobs jobs;

    @Inject
    Once once;

    /** @param businessDate null: today */
    public record StartJob(LocalDate businessDate) {}

    /**
     * A job in the list.
     *
     * @param lastAt when it last ran without an execution of its own
     * @param lastMessage why that failed, null if it went well
     */
    public record JobLine(
            String name,
            List<String> catalogue,
            String schedule,
            boolean running,
            JobExecution newest,
            Instant lastAt,
            String lastMessage) {
        static JobLine of(Jobs.JobCard card) {
            return new JobLine(
                    card.definition().name(),
                    card.definition().catalogue(),
                    card.definition().schedule().name(),
                    card.running(),
                    card.newest(),
                    card.lastRun() == null ? null : card.lastRun().at(),
                    card.lastRun() == null ? null : card.lastRun().message());
        }
    }

    @GET
    @Operation(summary = "All jobs with their newest execution")
    public List<JobLine> list() {
        return jobs.list().stream().map(JobLine::of).toList();
    }

    @POST
    @Path("/{name}/executions")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Start a job; the body may be missing")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(implementation = StartJob.class)))
    @APIResponseSchema(value = JobExecution.class, responseCode = "202")
    public Response start(@PathParam("name") String name, String body) throws JsonProcessingException {
        StartJob wanted = JsonFormat.optional(body, StartJob.class);
        LocalDate date = wanted == null ? null : wanted.businessDate();
        return once.accepted(
                new StartJob(date), () -> jobs.start(name, date), begun -> "jobs/executions/" + begun.id());
    }

    @GET
    @Path("/{name}/executions")
    @Operation(summary = "Executions of a job, newest first")
    public Slice<JobExecution> executions(
            @PathParam("name") String name,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return jobs.executions(name, after, limit);
    }

    @GET
    @Path("/executions/{id}")
    @Operation(summary = "How far an execution is")
    public JobExecution execution(@PathParam("id") long id) {
        return jobs.execution(id);
    }

    @DELETE
    @Path("/executions/{id}")
    @Operation(summary = "Ask an execution to end after its chunk")
    public Response cancel(@PathParam("id") long id) {
        jobs.cancel(id);
        return Response.accepted().build();
    }
}
