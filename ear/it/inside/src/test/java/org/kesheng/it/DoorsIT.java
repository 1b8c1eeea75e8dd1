package org.kesheng.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kesheng.audit.AuditTrail;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Identity;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Role;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Readiness;

/** What others find at our doors over HTTP: readiness, tokens, receipt codes, check-offs, and nothing about an anonymous author. */
@Tag("both")
@ExtendWith(ArquillianExtension.class)
public class DoorsIT extends Deployed {
    private static final Actor ADMIN = new Actor(null, "it-admin", "IT", null, "-", EnumSet.of(Role.SYSADMIN));
    private static final String PASSWORD = "walrus lantern copper thimble";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;
    private static final int CASES = 40;

    @Inject
    Organisation organisation;

    @Inject
    Identity identity;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor current;

    @Inject
    Readiness readiness;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource database;

    @Test
    @DisplayName("Not ready until the start is done, ready afterwards: our own check counts beside those of the server")
    void ready() throws Exception {
        awaitReady();
        readiness.failed();
        try {
            HttpResponse<String> down = health();
            assertEquals(503, down.statusCode());
            assertEquals("DOWN", ours(down).get("status").asText());
            assertEquals("FAILED", ours(down).get("data").get("state").asText());
        } finally {
            readiness.ready();
        }
        HttpResponse<String> up = health();
        assertEquals(200, up.statusCode());
        assertEquals("UP", ours(up).get("status").asText());
    }

    @Test
    @DisplayName("A token made with a session works until it is revoked, and not once more")
    void tokens() throws Exception {
        staff("DOOR-1", "door.tokens", Role.CS_HEAD);
        String cookie = signIn("door.tokens");
        HttpResponse<String> made =
                api("POST", "/tokens", "{\"label\":\"report\",\"scope\":\"READ\"}", "Cookie", cookie);
        assertEquals(201, made.statusCode(), made.body());
        JsonNode token = JSON.readTree(made.body());
        String bearer = "Bearer " + token.get("token").asText();
        assertEquals(
                200, api("GET", "/complaints", null, "Authorization", bearer).statusCode());
        assertEquals(403, api("POST", "/tokens", "{}", "Authorization", bearer).statusCode());
        assertFalse(api("GET", "/tokens", null, "Cookie", cookie)
                .body()
                .contains(token.get("token").asText()));
        assertEquals(
                204,
                api("DELETE", "/tokens/" + token.get("id").asLong(), null, "Cookie", cookie)
                        .statusCode());
        HttpResponse<String> refused = api("GET", "/complaints", null, "Authorization", bearer);
        assertEquals(401, refused.statusCode());
        assertEquals(
                "organisation.notSignedIn",
                JSON.readTree(refused.body()).get("code").asText());
    }

    @Test
    @DisplayName("H4 a page of somebody else makes no token with the session of its visitor")
    void foreignPage() throws Exception {
        staff("DOOR-2", "door.foreign", Role.CS_HEAD);
        String cookie = signIn("door.foreign");
        for (List<String> from : List.of(
                List.of("Origin", "https://elsewhere.example"),
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"))) {
            HttpResponse<String> answer = api("POST", "/tokens", "{}", "Cookie", cookie, from.get(0), from.get(1));
            assertEquals(403, answer.statusCode(), from::toString);
        }
        assertEquals("[]", api("GET", "/tokens", null, "Cookie", cookie).body());
        assertEquals(401, api("POST", "/tokens", "{}").statusCode());
    }

    @Test
    @DisplayName(
            "FBK-06 over REST: the receipt code opens the case without an account and adds to it, a wrong one is answered slowly")
    void tracking() throws Exception {
        staff("DOOR-3", "door.author", Role.EMPLOYEE);
        String token = token("door.author");
        String receipt = anonymous(token).get("receipt").asText();
        HttpResponse<String> progress = api("POST", "/tracking", "{\"receipt\":\"" + receipt + "\"}");
        assertEquals(200, progress.statusCode(), progress.body());
        assertTrue(JSON.readTree(progress.body()).get("anonymous").asBoolean());
        HttpResponse<String> written = api(
                "POST",
                "/tracking/messages",
                "{\"receipt\":\"" + receipt + "\",\"text\":\"补充：周三起。\"}",
                "Authorization",
                "Bearer " + token);
        assertEquals(200, written.statusCode(), written.body());
        assertTrue(api("POST", "/tracking", "{\"receipt\":\"" + receipt + "\"}")
                .body()
                .contains("补充：周三起。"));
        long begun = System.nanoTime();
        HttpResponse<String> wrong = api("POST", "/tracking", "{\"receipt\":\"2222-2222-2222-2222\"}");
        assertEquals(404, wrong.statusCode());
        assertTrue(System.nanoTime() - begun >= TimeUnit.MILLISECONDS.toNanos(790));
        assertEquals(422, api("POST", "/tracking", "{}").statusCode());
        assertEquals(
                404, Visitor.onPublicPort().post("/api/v1/tracking", Map.of()).statusCode());
    }

    @Test
    @DisplayName("What cannot be read is refused in a problem document that names its field, never by an error of ours")
    void unreadable() throws Exception {
        staff("DOOR-9", "door.head", Role.CS_HEAD);
        String bearer = "Bearer " + token("door.head");
        problem(api("GET", "/complaints?limit=many", null, "Authorization", bearer), 400, "limit");
        problem(api("GET", "/plans?state=NOPE", null, "Authorization", bearer), 400, "state");
        problem(api("GET", "/plans?after=nowhere", null, "Authorization", bearer), 422, "after");
        problem(api("GET", "/reports?after=nowhere", null, "Authorization", bearer), 422, "after");
        problem(api("GET", "/jobs/nightly-analytics/executions?after=x", null, "Authorization", bearer), 422, "after");
        problem(api("POST", "/plans", "{}", "Authorization", bearer), 422, "baselineFrom");
        problem(
                api("POST", "/complaints", "{\"anonymous\":false,\"surprise\":1}", "Authorization", bearer),
                400,
                "surprise");
        assertEquals(
                404,
                api("GET", "/jobs/no-such-job/executions", null, "Authorization", bearer)
                        .statusCode());
        assertEquals(403, api("POST", "/tokens", "{}", "Authorization", bearer).statusCode(), "no token by a token");
    }

    private static void problem(HttpResponse<String> answer, int status, String field) throws Exception {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertEquals(field, JSON.readTree(answer.body()).get("field").asText());
    }

    @Test
    @DisplayName("CHN-15 a collector checks a channel off over REST, once or again; others may not")
    void channelChecks() throws Exception {
        staff("DOOR-4", "door.collector", Role.COLLECTOR);
        staff("DOOR-5", "door.worker", Role.EMPLOYEE);
        String bearer = "Bearer " + token("door.collector");
        JsonNode before = JSON.readTree(
                api("GET", "/channel-checks", null, "Authorization", bearer).body());
        String channel = before.get(0).get("channel").asText();
        String check = "{\"channel\":\"" + channel + "\",\"items\":3,\"remark\":\"-\"}";
        assertEquals(
                200,
                api("POST", "/channel-checks", check, "Authorization", bearer).statusCode());
        assertEquals(
                200,
                api("POST", "/channel-checks", check.replace("3", "4"), "Authorization", bearer)
                        .statusCode());
        JsonNode after = JSON.readTree(
                api("GET", "/channel-checks", null, "Authorization", bearer).body());
        assertEquals(4, after.get(0).get("items").asInt());
        assertFalse(after.get(0).get("checkedAt").isNull());
        String worker = "Bearer " + token("door.worker");
        assertEquals(
                403,
                api("GET", "/channel-checks", null, "Authorization", worker).statusCode());
        assertEquals(
                403,
                api("POST", "/channel-checks", check, "Authorization", worker).statusCode());
    }

    @Test
    @DisplayName(
            "EMP-01, T-ANON1 whoever reads every table learns neither who lodged an anonymous case nor when, not even from the order of rows")
    void anonymousAuthor() throws Exception {
        staff("DOOR-6", "door.anon", Role.EMPLOYEE);
        String token = token("door.anon");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            department(); // a named line with its time between two anonymous ones
            numbers.add(anonymous(token).get("number").asText());
        }
        while (trail.seal() > 0) {
            continue;
        }
        String day = LocalDate.now(BusinessClock.ZONE)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant()
                .toString();
        List<String> audited = new ArrayList<>();
        for (Object[] line : rows("select subject_key, actor, staff_id, at, chain_no from audit_entry"
                + " where operation = 'complaint.lodge' order by id")) {
            if (numbers.contains(line[0])) {
                audited.add((String) line[0]);
                assertEquals("public", line[1]);
                assertNull(line[2]);
                assertEquals(day, line[3]);
                assertNull(line[4], "sealed among lines with a time of day");
            }
        }
        assertUnordered(audited, numbers);
        assertUnordered(column("select object_key from task order by id"), numbers);
        assertUnordered(column("select number from complaint order by id"), numbers);
        assertEquals(
                0,
                rows("select c.number from complaint c where c.anonymous = true and c.registrar_id is not null")
                        .size());
    }

    /** Spearman's rank correlation; of 40 random places it is beyond 0.6 once in 25,000. */
    private static void assertUnordered(List<String> stored, List<String> numbers) {
        List<String> found =
                stored.stream().filter(numbers::contains).distinct().toList();
        assertEquals(numbers.size(), found.size());
        double squares = 0;
        for (int i = 0; i < numbers.size(); i++) {
            squares += Math.pow(found.indexOf(numbers.get(i)) - i, 2);
        }
        double n = numbers.size();
        double rho = 1 - 6 * squares / (n * (n * n - 1));
        assertTrue(Math.abs(rho) < 0.6, () -> "rank correlation " + rho);
    }

    private static JsonNode anonymous(String token) throws Exception {
        HttpResponse<String> lodged = api(
                "POST",
                "/complaints",
                "{\"kind\":\"COMPLAINT\",\"from\":\"EMPLOYEE\",\"anonymous\":true,\"channel\":\"BOX\","
                        + "\"subject\":\"食堂\",\"content\":\"食堂卫生差\"}",
                "Authorization",
                "Bearer " + token);
        assertEquals(201, lodged.statusCode(), lodged.body());
        return JSON.readTree(lodged.body());
    }

    private void department() {
        current.run(
                ADMIN, () -> organisation.keepDepartment(new Organisation.KeepDepartment("IT", "公司", "Company", null)));
    }

    private void staff(String number, String account, Role role) {
        department();
        current.run(
                ADMIN,
                () -> organisation.keepStaff(new Organisation.KeepStaff(
                        null, number, "测试", "IT", account, PASSWORD, null, EnumSet.of(role))));
    }

    private String token(String account) {
        Actor actor = identity.signIn(account, PASSWORD).orElseThrow();
        return current.as(actor, () -> identity.createToken("it", "WRITE", Duration.ofDays(1))
                .plain());
    }

    /** As a browser without a script. */
    private static String signIn(String account) throws Exception {
        HttpResponse<String> page = send("GET", "/login", null);
        String cookie = cookie(page);
        Map<String, String> form = Visitor.form(page);
        form.put("login:account", account);
        form.put("login:password", PASSWORD);
        form.put("login:signIn", "x");
        HttpResponse<String> entered = send(
                "POST",
                "/login",
                Visitor.encoded(form),
                "Cookie",
                cookie,
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertEquals(302, entered.statusCode(), entered.body());
        return cookie(entered);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("KSID="))
                .map(set -> set.substring(0, set.indexOf(';')))
                .findFirst()
                .orElse("none=1");
    }

    private static void awaitReady() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (health().statusCode() != 200 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static HttpResponse<String> health() throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Integer.getInteger("jboss.management.http.port")
                                + "/health/ready"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode ours(HttpResponse<String> health) throws Exception {
        for (JsonNode check : JSON.readTree(health.body()).get("checks")) {
            if (check.get("name").asText().equals("kesheng")) {
                return check;
            }
        }
        throw new AssertionError(health.body());
    }

    private static HttpResponse<String> api(String method, String path, String body, String... headers)
            throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        if (body != null) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return send(method, "/api/v1" + path, body, all.toArray(String[]::new));
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Integer.getInteger("kesheng.http.port") + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private List<String> column(String sql) throws SQLException {
        return rows(sql).stream().map(row -> (String) row[0]).toList();
    }

    /** Times as instants in text. */
    private List<Object[]> rows(String sql) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    boolean time = found.getMetaData().getColumnName(i + 1).equalsIgnoreCase("at");
                    row[i] = time ? found.getTimestamp(i + 1).toInstant().toString() : found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
