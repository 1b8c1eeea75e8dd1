package org.kesheng.document.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.complaint.CaseAttachments;
import org.kesheng.document.AttachFile;
import org.kesheng.document.AttachmentCard;
import org.kesheng.document.AttachmentLimits;
import org.kesheng.document.Attachments;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.Once;

/** {@code /complaints/{number}/attachments}. */
@Path("/complaints/{number}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class CaseAttachmentResource {
    @Inject
    Attachments attachments;

    @Inject
    Once once;

    @PathParam("number")
    String number;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Add a file (part `file`); 201 with its card, 422 with the reason why it cannot come in")
    @APIResponseSchema(value = AttachmentCard.class, responseCode = "201")
    public Response attach(List<EntityPart> parts) throws IOException {
        EntityPart part = parts.stream()
                .filter(found -> "file".equals(found.getName()))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("file", "document.noFile"));
        byte[] content;
        try (InputStream in = part.getContent()) {
            content = in.readNBytes(AttachmentLimits.FILE_BYTES + 1);
        }
        String name = part.getFileName().orElse("");
        AttachFile command = new AttachFile(CaseAttachments.KIND, number, name, content);
        return once.created(
                Map.of("name", name, "sha256", sha256(content)),
                () -> attachments.attach(command),
                card -> "complaints/" + number + "/attachments/" + card.id());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @GET
    @Operation(summary = "Files of the case, oldest first")
    public List<AttachmentCard> list() {
        return attachments.list(CaseAttachments.KIND, number);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The file; always as a download, never to be shown by a browser")
    public Response open(@PathParam("id") String id) {
        Attachments.Opened opened = attachments.open(CaseAttachments.KIND, number, id);
        return Response.ok(opened.content())
                .type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(opened.card().fileName()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Digest", "sha-256=" + base64(opened.card().sha256()))
                .build();
    }

    /** RFC 6266, with a name in letters that every program understands beside the true one. */
    private static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
