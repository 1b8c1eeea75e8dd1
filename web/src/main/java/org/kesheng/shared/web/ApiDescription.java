package org.kesheng.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the description of the API what holds for every call and stands in no method: the problem documents, the language of their
 * texts, the idempotency key, and which calls need no token.
 */
public class ApiDescription implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String MULTIPART = "multipart/form-data";

    /** What was made, begun, or needs no words. */
    private static final Set<String> NO_CONTENT =
            Set.of("DELETE /tokens/{id}", "DELETE /webhooks/{id}", "POST /messages/{id}/read");

    private static final Set<String> BEGUN = Set.of("DELETE /jobs/executions/{id}");
    private static final Set<String> MADE = Set.of("POST /webhooks");

    /** They store nothing, so they may be sent again without a key. */
    private static final Set<String> WITHOUT_KEY = Set.of("/clock/due", "/clock/elapsed", "/tracking");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(PROBLEM, problem());
        api.getPaths().getPathItems().forEach(ApiDescription::complete);
    }

    private static void complete(String address, PathItem item) {
        String path = address.replaceFirst("^/api/v1", "");
        item.getOperations().forEach((method, operation) -> {
            operation.setOperationId(name(method, path));
            if (path.startsWith("/tracking")) {
                operation.setSecurity(List.of());
            }
            headers(method, path, operation);
            success(method + " " + path, operation);
            failures(method, path, operation);
            files(path, operation);
        });
    }

    /** {@code getComplaintsNumberHistory}. */
    private static String name(HttpMethod method, String path) {
        return method.name().toLowerCase(Locale.ROOT)
                + Stream.of(path.split("[^A-Za-z]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static void headers(HttpMethod method, String path, Operation operation) {
        header(operation, "Accept-Language", "zh (default) or en: the language of titles, details and sentences");
        if (method == HttpMethod.POST && !WITHOUT_KEY.contains(path)) {
            header(
                    operation,
                    "Idempotency-Key",
                    "1 to 200 visible ASCII characters; the same key and body again gets the same answer, another body 409");
        }
    }

    private static void header(Operation operation, String name, String description) {
        List<Parameter> all =
                operation.getParameters() == null ? new ArrayList<>() : new ArrayList<>(operation.getParameters());
        all.removeIf(parameter -> name.equals(parameter.getName()));
        all.add(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text()));
        operation.setParameters(all);
    }

    /** The status that really comes, where no method says it. */
    private static void success(String call, Operation operation) {
        String status =
                NO_CONTENT.contains(call) ? "204" : BEGUN.contains(call) ? "202" : MADE.contains(call) ? "201" : null;
        APIResponse good = operation.getResponses().getAPIResponse("200");
        if (status != null && good != null) {
            operation.getResponses().removeAPIResponse("200");
            operation.getResponses().addAPIResponse(status, status.equals("204") ? good.content(null) : good);
        }
        operation.getResponses().getAPIResponses().values().forEach(ApiDescription::plainTypes);
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getDescription() == null
                        || response.getDescription().isBlank()
                        || response.getDescription().equals("OK"))
                .forEach(response -> response.setDescription(operation.getSummary()));
    }

    /** The quality by which a representation is chosen is no part of its type. */
    private static void plainTypes(APIResponse response) {
        if (response.getContent() == null) {
            return;
        }
        Content plain = OASFactory.createContent();
        response.getContent()
                .getMediaTypes()
                .forEach((type, media) -> plain.addMediaType(type.replaceFirst(";qs=.*", ""), media));
        response.setContent(plain);
    }

    private static void failures(HttpMethod method, String path, Operation operation) {
        boolean changes = method != HttpMethod.GET;
        failure(operation, "400", "The request cannot be read");
        if (operation.getSecurity() == null) {
            failure(operation, "401", "No token, or one that is unknown, expired or revoked");
            failure(operation, "403", "A right is missing; the audit register has a line");
        }
        if (path.contains("{")) {
            failure(operation, "404", "There is none");
        }
        if (changes) {
            failure(
                    operation,
                    "409",
                    "Not possible now: the state, somebody else's change, or a key that was used for another body");
            failure(operation, "413", "Too large");
        }
        failure(operation, "422", "Something is not filled in right; field says what");
    }

    private static void failure(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                Problems.TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/" + PROBLEM)))));
    }

    private static void files(String path, Operation operation) {
        if (operation.getRequestBody() == null
                || operation.getRequestBody().getContent() == null
                || operation.getRequestBody().getContent().getMediaType(MULTIPART) == null) {
            return;
        }
        Schema parts = object().addProperty("file", text().format("binary")).addRequired("file");
        if (path.equals("/imports")) {
            parts.addProperty("kind", text().description("complaints, responses, customers, consumption or holidays"))
                    .addProperty("mapping", text().description("JSON, or the code of a mapping that was kept"))
                    .addProperty("dryRun", text().description("true: look only, store nothing"))
                    .addRequired("kind")
                    .addRequired("mapping");
        }
        operation.getRequestBody().getContent().getMediaType(MULTIPART).setSchema(parts);
    }

    private static Schema problem() {
        return object().description("RFC 9457; title and detail are in the language of the caller")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("code", text().description("stable, for programs"))
                .addProperty("detail", text())
                .addProperty("field", text().description("what it is about, where it is about one field"))
                .required(List.of("type", "title", "status", "code", "detail"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
