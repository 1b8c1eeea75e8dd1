package org.kesheng.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demonstration as a newcomer meets it: one start, every screen, as several roles, in both languages and two widths. */
class DemonstrationIT {
    private static final int DESK = 1366;
    private static final int PHONE = 390;

    private static Served served;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void serve() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("it.target"), "home-demo");
        served = new Served(home, Map.of()).start();
        if (hasBrowser()) {
            playwright = Playwright.create();
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-sync")));
        }
    }

    private static boolean hasBrowser() {
        return !"none".equals(System.getProperty("kesheng.browser"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (playwright != null) {
            playwright.close();
        }
        served.close();
    }

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource({
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
        "HANDLER, /organisation/profile"
    })
    @DisplayName("Every screen of the demonstration is filled, fits, and says nothing between question marks")
    void screens(String role, String path) throws IOException {
        assumeFalse(!hasBrowser(), "no browser was asked for (-Dkesheng.browser=none)");
        for (String language : List.of("zh", "en")) {
            for (int width : List.of(DESK, PHONE)) {
                look(role, path, language, width);
            }
        }
    }

    private void look(String role, String path, String language, int width) throws IOException {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = context(language, width)) {
            Page page = signIn(context, role);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            com.microsoft.playwright.Response response = page.navigate(served.address() + path);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            System.getProperty("it.target"),
                            "shots",
                            "demo" + path.replace('/', '-') + "-" + language + "-" + width + ".png")));
            assertEquals(200, response.status(), path);
            String text = page.innerText("body");
            assertFalse(
                    text.contains("???") || text.matches("(?s).*\\?[a-z]+\\.[A-Za-z.]+\\?.*"),
                    path + " lacks a text: " + text);
            assertEquals(List.of(), complaints, path + " " + language);
            Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertTrue(((Number) overflow).intValue() <= 0, path + " is wider than " + width + " by " + overflow);
        }
    }

    private static BrowserContext context(String language, int width) {
        BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width == DESK ? 768 : 844));
        context.addCookies(List.of(new Cookie("lang", language).setUrl(served.address())));
        return context;
    }

    private static Page signIn(BrowserContext context, String role) throws IOException {
        Page page = context.newPage();
        Map<String, String> account = served.account(role);
        page.navigate(served.address() + "/login");
        page.fill("input[name$='account']", account.get("name"));
        page.fill("input[type=password]", account.get("password"));
        page.press("input[type=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    @Test
    @DisplayName("An intake agent signs in, finds a case by its number and sees its clocks with their explanation")
    void dossier() throws IOException {
        assumeFalse(!hasBrowser(), "no browser was asked for (-Dkesheng.browser=none)");
        String token = served.account("CS_HEAD").get("token");
        JsonNode rows = Served.json(
                        Served.get(served.address() + "/api/v1/complaints?limit=1&state=IN_TREATMENT", token)
                                .body())
                .get("rows");
        String number = rows.get(0).get("number").asText();
        try (BrowserContext context = context("zh", DESK)) {
            Page page = signIn(context, "CS_HEAD");
            page.navigate(served.address() + "/complaint/dossier?number=" + number);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(System.getProperty("it.target"), "shots", "demo-dossier-zh-1366.png")));
            assertTrue(page.innerText("body").contains(number));
            assertTrue(page.innerText("body").contains("SLA-"), "clocks are shown");
        }
    }

    @Test
    @DisplayName("SEC-01 a handler of one department is refused a case of another")
    void foreignCase() throws IOException {
        String head = served.account("CS_HEAD").get("token");
        String handler = served.account("HANDLER").get("token");
        JsonNode row = Served.json(Served.get(served.address() + "/api/v1/complaints?limit=1&department=WH-SHA", head)
                        .body())
                .get("rows")
                .get(0);
        HttpResponse<String> answer = Served.get(
                served.address() + "/api/v1/complaints/" + row.get("number").asText(), handler);
        assertEquals(403, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("phone"), "a refusal tells nothing of the case");
    }

    @Test
    @DisplayName("ANA-02 what the demonstration hides is found: Chengdu falls, the Guangzhou plan works")
    void somethingTrue() throws IOException {
        String token = served.account("CS_HEAD").get("token");
        String query = "/api/v1/scores?survey=PULSE&item=RESPONSE_TIME&statistic=TOPBOX&department=ST-CDU&grain=YEAR";
        JsonNode years =
                Served.json(Served.get(served.address() + query, token).body()).get("rows");
        double first = years.get(0).get("value").asDouble();
        double last = years.get(years.size() - 1).get("value").asDouble();
        assertTrue(last < first - 0.1, "Chengdu " + first + " to " + last);
        JsonNode effect = Served.json(Served.get(
                                served.address() + "/api/v1/plans",
                                served.account("GM").get("token"))
                        .body())
                .get("rows");
        assertTrue(effect.size() >= 5);
    }

    @Test
    @DisplayName(
            "REST: a key used twice makes one case; a stale edit is 409; an action not allowed now is 409; no token is 401")
    void entryHygiene() throws IOException {
        String token = served.account("INTAKE").get("token");
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
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.address() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return Served.send(request, token);
    }
}
