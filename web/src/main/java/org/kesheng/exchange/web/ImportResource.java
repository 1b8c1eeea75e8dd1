package org.kesheng.exchange.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.exchange.AcceptImport;
import org.kesheng.exchange.ImportFiles;
import org.kesheng.exchange.ImportReport;
import org.kesheng.exchange.Imports;
import org.kesheng.exchange.Mappings;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;
import org.kesheng.shared.web.Once;
import org.kesheng.shared.web.Problems;

/** Bringing files in. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportResource {
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int MOST = 200;

    @Inject
    Imports imports;

    @Inject
    Mappings mappings;

    @Inject
    CurrentActor current;

    @Inject
    Once once;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Send a file; it is dealt with in the background")
    @APIResponseSchema(value = ImportAnswer.class, responseCode = "202")
    public Response send(List<EntityPart> parts, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language)
            throws IOException {
        EntityPart file = part(parts, "file");
        if (file == null) {
            throw Refused.invalid("file", "exchange.noFile");
        }
        String kind = text(parts, "kind");
        String mapping = text(parts, "mapping");
        boolean dryRun = Boolean.parseBoolean(text(parts, "dryRun"));
        ImportFiles.Received received;
        try (InputStream content = file.getContent()) {
            received = imports.receive(file.getFileName().orElse(null), content);
        }
        AcceptImport command = new AcceptImport(kind, received, mapping, dryRun);
        Object sent = Map.of("kind", kind, "mapping", mapping, "dryRun", dryRun, "sha256", received.sha256());
        Locale locale = Problems.locale(language);
        try {
            return once.accepted(
                    sent, () -> ImportAnswer.of(imports.accept(command), locale), report -> "imports/" + report.id());
        } catch (Refused refused) {
            imports.discard(received);
            throw refused;
        }
    }

    private static EntityPart part(List<EntityPart> parts, String name) {
        return parts.stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElse(null);
    }

    /** Empty where the part is missing. */
    private static String text(List<EntityPart> parts, String name) throws IOException {
        EntityPart part = part(parts, name);
        if (part == null) {
            return "";
        }
        try (InputStream in = part.getContent()) {
            byte[] bytes = in.readNBytes(LONGEST_FIELD + 1);
            if (bytes.length > LONGEST_FIELD) {
                throw Refused.tooLarge("shared.tooLarge", LONGEST_FIELD);
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    @GET
    @Operation(summary = "My imports, newest first")
    public Slice<ImportAnswer> list(
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return ImportAnswer.of(imports.list(after, Math.max(1, Math.min(limit, MOST))), Problems.locale(language));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far it is, and why rows were rejected")
    public ImportAnswer report(
            @PathParam("id") long id,
            @QueryParam("after") String after,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return ImportAnswer.of(imports.report(id, after), Problems.locale(language));
    }

    @GET
    @Path("/{id}/rejected")
    @Produces("text/csv")
    @Operation(summary = "The rejected rows with their reasons, to be mended and sent again")
    public Response rejected(
            @PathParam("id") long id,
            @QueryParam("lang") String asked,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
        String language = asked == null ? accepted : asked;
        ImportReport report = imports.report(id, null);
        Actor actor = current.get();
        // The body is written after the resource has returned, when nobody acts any more.
        StreamingOutput body =
                out -> current.run(actor, () -> imports.writeRejected(id, Problems.locale(language), out));
        return Response.ok(body)
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + report.id() + ".csv\"")
                .build();
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Stop it; what was accepted stays")
    @APIResponseSchema(value = ImportAnswer.class, responseCode = "200")
    public Response cancel(@PathParam("id") long id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return once.done("cancel", () -> ImportAnswer.of(imports.cancel(id), Problems.locale(language)));
    }

    @GET
    @Path("/mappings")
    @Operation(summary = "Mappings that can be used by their code")
    public List<Mappings.MappingCard> mappings() {
        return mappings.list();
    }

    @GET
    @Path("/mappings/{code}")
    @Operation(summary = "A mapping")
    public String mapping(@PathParam("code") String code) {
        return mappings.find(code).toString();
    }

    @PUT
    @Path("/mappings/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep a mapping for the next file of the same form")
    public Mappings.MappingCard save(@PathParam("code") String code, String mapping) {
        return mappings.save(code, mapping);
    }
}
