package org.kesheng.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demonstration as a newcomer meets it: every screen, as several roles, in both languages, two widths, light and dark. */
@ExtendWith(Demonstrated.class)
class DemonstrationIT {
    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource({
        ", /login",
        "CS_HEAD, /",
        "CS_HEAD, /complaint/inbox",
        "INTAKE, /complaint/lodge",
        "GM, /improvement/board",
        "SYSADMIN, /jobs/monitor",
        "SYSADMIN, /organisation/departments",
        "SYSADMIN, /organisation/staff",
        "CS_HEAD, /policy/packs",
        "CS_HEAD, /policy/calendars",
        "CS_HEAD, /policy/parameters",
        "AUDITOR, /audit/register",
        "HANDLER, /work/mine",
        "DEPT_HEAD, /work/department",
        "HANDLER, /organisation/profile",
        "HANDLER, /organisation/factor",
        "COLLECTOR, /complaint/channels",
        "GM, /customer/list",
        "MKT_DIR, /customer/card?number=C00041",
        "CS_HEAD, /survey/list",
        "CS_HEAD, /survey/detail?code=PULSE",
        "CS_HEAD, /survey/results",
        "SYSADMIN, /exchange/imports",
        "CS_HEAD, /insight/explorer",
        "CS_HEAD, /insight/indicators",
        "CS_HEAD, /insight/departments",
        "CS_HEAD, /insight/drivers",
        "CS_HEAD, /insight/themes",
        "ANALYST, /insight/coding",
        "HR, /insight/employees",
        "CS_HEAD, /insight/ledger",
        "CS_HEAD, /insight/issues",
        "CS_HEAD, /report/list",
        "CS_HEAD, /improvement/draft",
        "HANDLER, /message/inbox",
        "SYSADMIN, /message/templates",
        ", /feedback",
        ", /track"
    })
    @DisplayName("Every screen is filled, fits desk and phone, says everything in both languages and is accessible")
    void screens(String role, String path) throws IOException {
        try (Visit day = Demonstrated.desk().visit(role, "zh", "light")) {
            look(day.go(path), path, "zh", Visit.DESK);
            look(day, path, "zh", Visit.PHONE);
        }
        try (Visit night = Demonstrated.desk().visit(role, "en", "dark")) {
            look(night.go(path).width(Visit.PHONE), path, "en", Visit.PHONE);
            look(night, path, "en", Visit.DESK);
        }
    }

    /** Colours are judged in the light on a desk and in the dark on a phone. */
    private static void look(Visit visit, String path, String language, int width) {
        String name = path.equals("/") ? "index" : path.substring(1).replaceAll("[^a-z]+", "-");
        visit.width(width).shot(name + "-" + language + "-" + width).fits(path + " " + language + " " + width);
        assertTrue(visit.text().contains("Demonstration data") || path.equals("/login"), path + " is not marked");
        if (language.equals("zh") == (width == Visit.DESK)) {
            visit.accessible(path + " " + language);
        }
    }

    @Test
    @DisplayName(
            "ANA-01, ANA-15 a report is read on screen: its parts, and priority, severity and extent of twelve months")
    void report() throws IOException {
        String head = Demonstrated.token("CS_HEAD");
        String number = Served.json(Served.get(Demonstrated.address("/api/v1/reports?kind=FEEDBACK&limit=1"), head)
                        .body())
                .get("rows")
                .get(0)
                .get("number")
                .asText();
        try (Visit visit = Demonstrated.desk().visit("CS_HEAD", "zh", "light")) {
            look(visit.go("/report/view?number=" + number), "/report/view", "zh", Visit.DESK);
            for (String part : List.of("分类统计", "频次与趋势", "主要原因", "结果评价", "优先级", "严重程度", "影响范围")) {
                assertTrue(visit.text().contains(part), part);
            }
        }
        try (Visit visit = Demonstrated.desk().visit("CS_HEAD", "en", "dark")) {
            look(visit.go("/report/view?number=" + number).width(Visit.PHONE), "/report/view", "en", Visit.PHONE);
        }
    }

    @Test
    @DisplayName("SUR-04 a survey by its link fits a phone and says how long it takes")
    void surveyOnAPhone() throws IOException {
        String link = Demonstrated.served().links().get("survey").asText();
        try (Visit visit = Demonstrated.desk().visit(null, "zh", "light")) {
            visit.go(URI.create(link).getPath())
                    .width(Visit.PHONE)
                    .shot("survey-zh-390")
                    .fits("survey")
                    .accessible("survey");
            assertTrue(visit.text().contains("分钟"), visit.text());
        }
    }

    @ParameterizedTest(name = "{1} is shut for {0}")
    @CsvSource({
        "HANDLER, /jobs/monitor",
        "SYSADMIN, /complaint/inbox",
        "AUDITOR, /complaint/lodge",
        "INTAKE, /organisation/staff",
        "INTAKE, /organisation/departments",
        "HANDLER, /policy/parameters",
        "HANDLER, /audit/register",
        "INTAKE, /customer/list"
    })
    @DisplayName("SEC-01 who lacks the right is told so in his language, and the register has a line")
    void refused(String role, String path) throws IOException {
        try (Visit visit = Demonstrated.desk().visit(role, "zh", "light")) {
            visit.go(path, 403).fits(path).accessible(path);
            assertTrue(visit.text().contains("您没有办理此事的权限"), visit.text());
            visit.shot("refused" + path.replace('/', '-') + "-zh-1366");
        }
        try (Visit auditor = Demonstrated.desk().visit("AUDITOR", "zh", "light")) {
            auditor.go("/audit/register?outcome=REFUSED&subject=" + path);
            String first =
                    auditor.page.locator("#audit\\:lines tbody tr").first().innerText();
            assertTrue(first.contains(path) && first.contains("被拒绝"), first);
            assertTrue(first.contains(Demonstrated.served().account(role).get("name")), first);
        }
    }

    @Test
    @DisplayName("An address that is nowhere says so in plain words, in both languages")
    void missing() throws IOException {
        for (String language : List.of("zh", "en")) {
            try (Visit visit = Demonstrated.desk().visit("INTAKE", language, "light")) {
                visit.go("/complaint/nowhere", 404)
                        .fits("missing")
                        .accessible("missing")
                        .shot("missing-" + language);
                assertTrue(visit.text().contains(language.equals("zh") ? "没有找到" : "Not found"), visit.text());
                visit.go("/complaint/dossier?number=K-0", 404).fits("no such case");
            }
        }
    }

    /** Renewed by {@code ./mvnw -Pbrowser verify -Dkesheng.pictures=docs/pictures}. */
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "CS_HEAD, /, dashboard",
        "CS_HEAD, /complaint/inbox?pile=OVERDUE, inbox",
        "CS_HEAD, case, dossier",
        "GM, /improvement/board, board",
        "SYSADMIN, /jobs/monitor, jobs"
    })
    @EnabledIfSystemProperty(named = "kesheng.pictures", matches = ".+")
    @DisplayName("The pictures of the guide")
    void pictures(String role, String path, String name) throws IOException {
        Path folder = Path.of(System.getProperty("checkout")).resolve(System.getProperty("kesheng.pictures"));
        Files.createDirectories(folder);
        String where = path.equals("case") ? "/complaint/dossier?number=" + CaseworkIT.caseIn("IN_TREATMENT") : path;
        try (Visit visit = Demonstrated.desk().visit(role, "zh", "light")) {
            visit.go(where).picture(folder.resolve(name + ".png"));
        }
    }

    @Test
    @DisplayName("SEC-01 a handler of one department is refused a case of another")
    void foreignCase() throws IOException {
        String head = Demonstrated.token("CS_HEAD");
        String handler = Demonstrated.token("HANDLER");
        JsonNode row = Served.json(
                        Served.get(Demonstrated.address("/api/v1/complaints?limit=1&department=WH-SHA"), head)
                                .body())
                .get("rows")
                .get(0);
        HttpResponse<String> answer = Served.get(
                Demonstrated.address("/api/v1/complaints/" + row.get("number").asText()), handler);
        assertEquals(403, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("phone"), "a refusal tells nothing of the case");
    }

    @Test
    @DisplayName("ANA-02 what the demonstration hides is found: Chengdu falls, the Guangzhou plan works")
    void somethingTrue() throws IOException {
        String token = Demonstrated.token("CS_HEAD");
        String query = "/api/v1/scores?survey=PULSE&item=RESPONSE_TIME&statistic=TOPBOX&department=ST-CDU&grain=YEAR";
        JsonNode years = Served.json(
                        Served.get(Demonstrated.address(query), token).body())
                .get("rows");
        double first = years.get(0).get("value").asDouble();
        double last = years.get(years.size() - 1).get("value").asDouble();
        assertTrue(last < first - 0.1, "Chengdu " + first + " to " + last);
        JsonNode effect = Served.json(Served.get(Demonstrated.address("/api/v1/plans"), Demonstrated.token("GM"))
                        .body())
                .get("rows");
        assertTrue(effect.size() >= 5);
    }

    @Test
    @DisplayName(
            "REST: a key used twice makes one case; a stale edit is 409; an action not allowed now is 409; no token is 401")
    void entryHygiene() throws IOException {
        String token = Demonstrated.token("INTAKE");
        String body =
                "{\"kind\":\"COMPLAINT\",\"from\":\"CUSTOMER\",\"anonymous\":false,\"channel\":\"HOTLINE\",\"party\":"
                        + "{\"name\":\"王五\",\"phone\":\"10001234567\"},\"subject\":\"测试\",\"content\":\"沙发有划痕\"}";
        String key = UUID.randomUUID().toString();
        JsonNode one = Served.json(post("/complaints", token, key, body).body());
        JsonNode two = Served.json(post("/complaints", token, key, body).body());
        assertEquals(one.get("number"), two.get("number"), one.toString());
        String number = one.get("number").asText();
        HttpResponse<String> notNow = post(
                "/complaints/" + number + "/actions",
                token,
                null,
                "{\"action\":\"REPLY\",\"text\":\"x\"," + "\"mode\":\"PHONE\",\"satisfaction\":\"SATISFIED\"}");
        assertEquals(409, notNow.statusCode(), notNow.body());
        assertEquals(401, post("/complaints", null, null, body).statusCode());
        assertEquals(
                409, post("/complaints", token, key, body.replace("划痕", "异响")).statusCode());
    }

    private static HttpResponse<String> post(String path, String token, String key, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Demonstrated.address("/api/v1" + path)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return Served.send(request, token);
    }
}
