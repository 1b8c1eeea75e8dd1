package org.kesheng.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The day of those who work on cases and plans: what they click, type and read. */
@ExtendWith(Demonstrated.class)
class CaseworkIT {
    private static final String ROWS = "#inbox\\:list tbody tr";

    static String caseIn(String state) throws IOException {
        JsonNode rows = Served.json(Served.get(
                                Demonstrated.address("/api/v1/complaints?limit=1&state=" + state),
                                Demonstrated.token("CS_HEAD"))
                        .body())
                .get("rows");
        return rows.get(0).get("number").asText();
    }

    /** A new case, so that no other test has been at it. */
    private static String lodged() throws IOException {
        return post(
                        "",
                        "{\"kind\":\"COMPLAINT\",\"from\":\"CUSTOMER\",\"anonymous\":false,\"channel\":\"HOTLINE\",\"party\":"
                                + "{\"name\":\"王五\",\"phone\":\"10001234567\"},\"subject\":\"沙发有划痕\",\"content\":\"到货时扶手有划痕\"}")
                .get("number")
                .asText();
    }

    /** One that waits for somebody to confirm that it is true and valid. */
    private static String registered() throws IOException {
        String number = lodged();
        post("/" + number + "/actions", "{\"action\":\"CLASSIFY\",\"category\":\"PRODUCT_QUALITY\"}");
        post("/" + number + "/actions", "{\"action\":\"REGISTER\"}");
        return number;
    }

    private static JsonNode post(String path, String body) throws IOException {
        HttpResponse<String> answer = Served.send(
                HttpRequest.newBuilder(URI.create(Demonstrated.address("/api/v1/complaints" + path)))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                Demonstrated.token("INTAKE"));
        assertTrue(answer.statusCode() < 300, answer.body());
        return Served.json(answer.body());
    }

    @Test
    @DisplayName("The inbox is read by key: j and k walk, Enter opens, / searches, ? helps, Esc closes")
    void keys() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("CS_HEAD", "zh", "light")) {
            Page page = visit.go("/complaint/inbox").page;
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertTrue(page.locator(ROWS).first().getAttribute("class").contains("at"));
            page.keyboard().press("?");
            assertTrue(page.locator("#keys").isVisible());
            visit.shot("keys-zh-1366").accessible("keys");
            page.keyboard().press("Escape");
            assertFalse(page.locator("#keys").isVisible());
            page.keyboard().press("/");
            assertEquals("q", page.evaluate("() => document.activeElement.id"));
            page.keyboard().type("没有这样的词");
            page.keyboard().press("Enter");
            page.waitForURL("**/complaint/inbox?q=*");
            assertTrue(visit.text().contains("没有符合条件的反馈"), visit.text());
            visit.fits("empty inbox").accessible("empty inbox").shot("complaint-inbox-empty-zh-1366");
        }
    }

    @Test
    @DisplayName("The inbox pages by key, sorts by its headers, keeps filters under a name and counts every pile")
    void lists() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("CS_HEAD", "zh", "light")) {
            Page page = visit.go("/complaint/inbox?pile=ALL").page;
            String first = page.locator(ROWS).first().innerText();
            page.click(".ui-paginator-next");
            page.waitForFunction(
                    "first => document.querySelector('" + ROWS.replace("\\", "\\\\") + "').innerText !== first", first);
            assertEquals(25, page.locator(ROWS).count());
            page.click("a.sort[href*='sort=RECEIVED']");
            page.waitForURL("**sort=RECEIVED**");
            page.selectOption("select[name=category]", new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.waitForURL("**category=**");
            page.click("details[data-saved] summary");
            page.fill("[data-saved-name]", "我的筛选");
            page.click("[data-do=saveFilter]");
            visit.shot("complaint-inbox-filtered-zh-1366");
            visit.go("/complaint/inbox");
            page.click("details[data-saved] summary");
            page.click("text=我的筛选");
            page.waitForURL("**category=**");
            visit.quiet("inbox");
        }
    }

    @Test
    @DisplayName("A dossier shows who, what, timeline and clocks; the explanation of a clock is one click away")
    void dossier() throws IOException {
        String number = caseIn("IN_TREATMENT");
        for (String language : new String[] {"zh", "en"}) {
            try (Visit visit =
                    Demonstrated.desk().visit("CS_HEAD", language, language.equals("zh") ? "light" : "dark")) {
                String where = "/complaint/dossier?number=" + number;
                Page page = visit.go(where).page;
                assertTrue(visit.text().contains(number) && visit.text().contains("SLA-"), visit.text());
                page.locator("#rail .clockrow a").first().click();
                page.waitForSelector("#rail .explain");
                visit.shot("complaint-dossier-" + language + "-1366")
                        .fits(where)
                        .accessible(where);
                visit.width(Visit.PHONE)
                        .shot("complaint-dossier-" + language + "-390")
                        .fits(where);
            }
        }
    }

    @Test
    @DisplayName("An action asks for its fields, says what is missing, keeps what was typed, and shows in the timeline")
    void act() throws IOException {
        String number = lodged();
        try (Visit visit = Demonstrated.desk().visit("INTAKE", "zh", "light")) {
            Page page = visit.go("/complaint/dossier?number=" + number).page;
            int before = page.locator(".timeline li").count();
            page.locator("#rail .actions button").first().click();
            page.waitForSelector("#actDialog[aria-hidden=false] #actForm");
            visit.shot("complaint-action-zh-1366").fits("action").accessible("action");
            if (page.locator("#actForm .must").count() > 0) {
                page.click("#actForm\\:do");
                page.waitForSelector("#actForm .ui-message:not(:empty)");
                visit.shot("complaint-action-error-zh-1366").accessible("action with an error");
            }
            assertTrue(before > 0);
            visit.quiet("action");
        }
    }

    @Test
    @DisplayName("Who acts on what somebody else has changed meanwhile is told so, and nothing is half done")
    void stale() throws IOException {
        String number = registered();
        try (Visit one = Demonstrated.desk().visit("CS_HEAD", "zh", "light");
                Visit two = Demonstrated.desk().visit("CS_HEAD", "zh", "light")) {
            Page first = one.go("/complaint/dossier?number=" + number).page;
            Page second = two.go("/complaint/dossier?number=" + number).page;
            confirmValid(first);
            first.waitForSelector("#messages .ui-messages-info");
            confirmValid(second);
            second.waitForSelector("#messages .ui-messages-error");
            two.shot("complaint-action-stale-zh-1366");
            assertNotEquals("", second.innerText("#messages"));
        }
    }

    private static void confirmValid(Page page) {
        page.click("#rail .actions button:has-text('确认属实有效')");
        page.waitForSelector("#actDialog[aria-hidden=false] #actForm");
        page.click("#actForm\\:do");
    }

    @Test
    @DisplayName(
            "A note is written into the timeline; a case lodged without its contents says what is missing and keeps the rest")
    void write() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("INTAKE", "zh", "light")) {
            Page page = visit.go("/complaint/dossier?number=" + caseIn("IN_TREATMENT")).page;
            page.fill("#write\\:note", "已电话联系，客户周五在家");
            page.click("#write\\:addNote");
            page.waitForSelector(".timeline >> text=已电话联系，客户周五在家");
            page = visit.go("/complaint/lodge").page;
            page.fill("input[name$='subject']", "沙发扶手开裂");
            page.locator("button:has-text('登记')").last().click();
            page.waitForSelector("[data-errors]");
            assertEquals("沙发扶手开裂", page.inputValue("input[name$='subject']"));
            visit.shot("complaint-lodge-error-zh-1366").fits("lodge").accessible("lodge with errors");
        }
    }

    @Test
    @DisplayName("A chart of the dashboard has its table behind it and leaves as PNG and CSV")
    void charts() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("CS_HEAD", "zh", "light")) {
            Page page = visit.go("/").page;
            Download png = page.waitForDownload(
                    () -> page.locator("[data-do=png]").first().click());
            byte[] picture = Files.readAllBytes(Path.of(png.path().toString()));
            assertTrue(picture.length > 10_000 && picture[1] == 'P' && picture[2] == 'N' && picture[3] == 'G');
            Download csv = page.waitForDownload(
                    () -> page.locator("[data-do=csv]").first().click());
            String table = Files.readString(csv.path(), StandardCharsets.UTF_8);
            assertTrue(table.startsWith("\ufeff") && table.lines().count() > 12, table);
            visit.quiet("exports");
        }
    }

    @Test
    @DisplayName("A plan shows what it changes, its milestones and its effect with n and interval")
    void plan() throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            try (Visit visit = Demonstrated.desk().visit("GM", language, language.equals("zh") ? "light" : "dark")) {
                Page page = visit.go("/improvement/board").page;
                visit.go(page.locator(".board a").first().getAttribute("href"));
                visit.shot("improvement-plan-" + language + "-1366")
                        .fits("plan")
                        .accessible("plan");
                visit.width(Visit.PHONE)
                        .shot("improvement-plan-" + language + "-390")
                        .fits("plan");
            }
        }
    }
}
