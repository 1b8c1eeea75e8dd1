package org.kesheng.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that cannot be retrofitted, looked at from outside on the product as it is served. */
@ExtendWith(Demonstrated.class)
class WebRulesIT {
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat (org|java|jakarta|com|io)\\.|\\b(org|java|jakarta|io)\\.[a-z]+\\.\\w+|Exception|WFLY|HHH0|\\bselect \\b|/standalone/");

    private static HttpResponse<String> get(String path) throws IOException {
        return Served.get(Demonstrated.address(path), null);
    }

    private static HttpResponse<String> api(String method, String path, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Demonstrated.address("/api/v1" + path)))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return Served.send(request, Demonstrated.token("CS_HEAD"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(" | ", answer.headers().allValues(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/feedback",
                "/track",
                "/complaint/inbox",
                "/api/v1/complaints",
                "/api/v1/nowhere",
                "/jakarta.faces.resource/kesheng.css.xhtml?ln=kesheng"
            })
    @DisplayName("H5, H6: each answer says what a browser may do with it, and not who gives it")
    void headers(String path) throws IOException {
        HttpResponse<String> answer = get(path);
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"));
        assertEquals("same-origin", header(answer, "Cross-Origin-Resource-Policy"));
        assertTrue(header(answer, "Permissions-Policy").contains("camera=()"));
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), policy);
        assertFalse(policy.matches(".*script-src[^;]*unsafe.*"), policy);
        assertEquals("", header(answer, "Server") + header(answer, "X-Powered-By"));
        assertEquals(
                !path.contains("faces.resource"),
                header(answer, "Cache-Control").equals("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?next=/complaint/inbox&lang=en", "/login/code", "/complaint/inbox"})
    @DisplayName("H3: looking at the sign-in opens no session, however often")
    void noSessionBeforeTheSignIn(String path) throws IOException {
        assertFalse(header(get(path), "Set-Cookie").contains("KSID"), path);
    }

    @Test
    @DisplayName("H7, H8: the session is a cookie that scripts and other sites do not get, and nobody brings one along")
    void session() throws IOException {
        HttpResponse<String> page = SignInForm.send(
                "KSID=brought-along", Demonstrated.served().account("INTAKE").get("password"));
        assertEquals(302, page.statusCode(), page.body());
        String cookie = header(page, "Set-Cookie");
        assertTrue(cookie.startsWith("KSID=") && !cookie.contains("brought-along"), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), cookie);
        assertFalse(page.body().contains(";KSID=") || page.body().contains("jsessionid"), "no session in an address");
    }

    @Test
    @DisplayName("H1: of a page's state the browser holds a number and nothing else")
    void viewState() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("CS_HEAD", "zh", "light")) {
            String state = visit.go("/complaint/lodge")
                    .page
                    .locator("input[name='jakarta.faces.ViewState']")
                    .first()
                    .inputValue();
            assertTrue(state.matches("-?\\d+:-?\\d+"), state);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/complaint/inbox",
                "/complaint/inbox.xhtml",
                "//complaint/inbox.xhtml",
                "/complaint//inbox",
                "/complaint/./inbox",
                "/complaint/inbox/",
                "/complaint/inbox;x=1",
                "/complaint/inbox.xhtml;jsessionid=abc",
                "/complaint/%69nbox",
                "/COMPLAINT/inbox",
                "/login/../complaint/inbox",
                "/login;/../complaint/inbox.xhtml",
                "/public/../complaint/inbox.xhtml",
                "/error/../complaint/inbox.xhtml",
                "/openapi/../complaint/inbox",
                "/jakarta.faces.resource/../complaint/inbox.xhtml",
                "/error/..;/complaint/inbox",
                "/WEB-INF/template.xhtml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF"
            })
    @DisplayName("H14: however a page is spelled, a stranger is led to the sign-in or finds nothing")
    void spellings(String path) throws IOException {
        HttpResponse<String> answer = get(path);
        boolean signIn =
                answer.statusCode() == 302 && header(answer, "Location").contains("/login");
        assertTrue(signIn || answer.statusCode() == 404, path + " " + answer.statusCode());
        assertNotEquals(200, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "\"x\"",
                "{\"kind\":{}}",
                "{",
                "{\"party\":[[[[[[[[]]]]]]]]}",
                "{\"receivedAt\":\"31.2.2026\"}"
            })
    @DisplayName("H13: an answer to nonsense is a problem document and shows nothing of the inside")
    void nonsense(String body) throws IOException {
        HttpResponse<String> answer = api("POST", "/complaints", body);
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.statusCode() + answer.body());
        assertTrue(header(answer, "Content-Type").startsWith("application/problem+json"));
        assertFalse(INSIDE.matcher(answer.body()).find(), answer.body());
    }

    @Test
    @DisplayName(
            "A password that is longer than any is refused with a sentence, and a body of 100 KB before it is read")
    void longPasswords() throws IOException {
        HttpResponse<String> wrong = SignInForm.send("lang=en", "x".repeat(10_000));
        assertEquals(200, wrong.statusCode());
        assertTrue(wrong.body().contains("role=\"alert\""), wrong.body());
        HttpResponse<String> huge = SignInForm.send("lang=en", "x".repeat(100_000));
        assertEquals(413, huge.statusCode());
        assertTrue(huge.body().contains("64 KB"), huge.body());
        assertEquals("nosniff", header(huge, "X-Content-Type-Options"));
        HttpResponse<String> json = api("POST", "/complaints", "{\"content\":\"" + "x".repeat(11 << 20) + "\"}");
        assertEquals(413, json.statusCode());
        assertTrue(header(json, "Content-Type").startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"calendar\":\"CN\",\"start\":\"2026-03-02T09:00:00+08:00\",\"target\":{\"unit\":\"HOURS\"}} amount",
                "{\"calendar\":\"CN\",\"start\":\"2026-03-02T09:00:00+08:00\",\"target\":{\"amount\":1}} unit",
                "{\"calendar\":\"CN\",\"start\":\"2026-03-02T09:00:00\",\"target\":{\"amount\":1,\"unit\":\"HOURS\"}} start",
                "{\"calendar\":\"CN\",\"start\":\"2026-03-02T09:00:00+08:00\",\"target\":{\"amount\":1,\"unit\":\"HOURS\"},\"pauses\":[null]} pauses",
                "{\"calendar\":\"MOON\",\"start\":\"2026-03-02T09:00:00+08:00\",\"target\":{\"amount\":1,\"unit\":\"HOURS\"}} calendar"
            })
    @DisplayName("The clock names the field that is missing or cannot be meant")
    void clock(String request) throws IOException {
        int end = request.lastIndexOf(' ');
        HttpResponse<String> answer = api("POST", "/clock/due", request.substring(0, end));
        assertTrue(answer.statusCode() == 422 || answer.statusCode() == 400, answer.body());
        assertEquals(
                request.substring(end + 1),
                Served.json(answer.body()).get("field").asText());
    }

    @Test
    @DisplayName(
            "The description of the API holds every call with a name of its own, its problems, its key, and no loose end")
    void openApi() throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Demonstrated.address("/openapi")))
                .header("Accept", "application/json");
        JsonNode api = Served.json(Served.send(request, null).body());
        Set<String> names = new HashSet<>();
        api.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(call -> call.getValue().has("responses"))
                .forEach(call -> {
                    String where = call.getKey() + " " + path.getKey();
                    JsonNode operation = call.getValue();
                    assertTrue(names.add(operation.path("operationId").asText()), where);
                    assertTrue(operation.path("responses").has("422"), where);
                    boolean once =
                            call.getKey().equals("post") && !path.getKey().matches(".*/(clock/.*|tracking)");
                    assertEquals(once, operation.path("parameters").toString().contains("Idempotency-Key"), where);
                }));
        assertTrue(names.size() > 70, names::toString);
        assertTrue(api.at("/paths/~1api~1v1~1complaints/post/responses").has("201"));
        assertTrue(api.at("/paths/~1api~1v1~1imports/post/responses").has("202"));
        for (JsonNode reference : api.findValues("$ref")) {
            assertFalse(api.at(reference.asText().substring(1)).isMissingNode(), reference.asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "state", "version", "registrar", "enteredAt", "pack", "priority", "receipt"})
    @DisplayName("H26: what only the product sets cannot be sent along")
    void setByTheProduct(String field) throws IOException {
        HttpResponse<String> answer = api(
                "POST",
                "/complaints",
                "{\"kind\":\"COMPLAINT\",\"anonymous\":false,\"channel\":\"WEBSITE\",\"subject\":\"x\",\"content\":\"x\",\""
                        + field + "\":\"1\"}");
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(
                "shared.unknownField", Served.json(answer.body()).get("code").asText());
    }
}
