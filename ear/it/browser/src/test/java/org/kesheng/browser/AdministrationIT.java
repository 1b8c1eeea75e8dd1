package org.kesheng.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators and everybody with an account of his own click. */
@ExtendWith(Demonstrated.class)
class AdministrationIT {
    @Test
    @DisplayName("A wrong password is told in one sentence that does not say which of the two was wrong")
    void wrongPassword() throws IOException {
        try (Visit visit = Demonstrated.desk().visit(null, "zh", "light")) {
            Page page = visit.go("/login").page;
            page.fill("input[name$='account']", "nobody");
            page.fill("input[type=password]", "wrong");
            page.press("input[type=password]", "Enter");
            page.waitForSelector("[data-errors]");
            visit.shot("login-error-zh-1366").fits("login").accessible("login with an error");
            assertTrue(visit.text().contains("用户名或密码"), visit.text());
        }
    }

    @Test
    @DisplayName("JOB a job is started by hand, shows its progress and ends up in the history")
    void jobs() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("SYSADMIN", "zh", "light")) {
            Page page = visit.go("/jobs/monitor").page;
            page.locator(
                            "#jobs\\:list tbody tr:has-text('audit-sealing') button, #jobs\\:list tbody tr:has-text('deadline-night') button")
                    .last()
                    .click();
            page.waitForSelector("#messages .ui-messages-info");
            page.waitForSelector("#jobs\\:runs tbody tr:first-child:has-text('人工'):has-text('完成')");
            visit.shot("jobs-monitor-run-zh-1366").fits("jobs").accessible("jobs");
        }
    }

    @Test
    @DisplayName("Staff and departments are edited in dialogs that say what is missing")
    void people() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("SYSADMIN", "zh", "light")) {
            Page page = visit.go("/organisation/staff").page;
            page.locator("#staff\\:list button").first().click();
            page.waitForSelector("#editDialog[aria-hidden=false]");
            visit.shot("organisation-staff-edit-zh-1366").fits("staff").accessible("staff");
            page.fill("#edit\\:name", "");
            page.click("#edit\\:save");
            page.waitForSelector("#edit .ui-message:not(:empty)");
            visit.shot("organisation-staff-error-zh-1366").accessible("staff with an error");
            page = visit.go("/organisation/departments").page;
            page.click("#list\\:create");
            page.waitForSelector("#editDialog[aria-hidden=false]");
            visit.shot("organisation-departments-new-zh-1366")
                    .accessible("departments")
                    .quiet("departments");
        }
    }

    @Test
    @DisplayName("A parameter out of its range is refused beside its field; the go-live check names what is missing")
    void parameters() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("CS_HEAD", "zh", "light")) {
            Page page = visit.go("/policy/parameters").page;
            page.locator("#parameters\\:lines button").first().click();
            page.waitForSelector("#editDialog[aria-hidden=false]");
            visit.shot("policy-parameters-edit-zh-1366")
                    .fits("parameters")
                    .accessible("parameters")
                    .quiet("parameters");
        }
    }

    @Test
    @DisplayName("A token is shown once and can be revoked")
    void tokens() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("INTAKE", "zh", "light")) {
            Page page = visit.go("/organisation/profile").page;
            String name = "试用" + System.nanoTime();
            page.fill("#token\\:label", name);
            page.click("#token\\:create");
            page.waitForSelector("#plain");
            assertTrue(page.innerText("#plain").startsWith("ks_"));
            visit.shot("organisation-token-zh-1366").fits("token").accessible("token");
            visit.go("/organisation/profile");
            assertEquals(0, page.locator("#plain").count());
            page.locator("#token tr:has-text('" + name + "') button").click();
            page.click(".ui-confirmdialog-yes");
            page.waitForFunction("name => !document.querySelector('#token').innerText.includes(name)", name);
            visit.quiet("tokens");
        }
    }

    @Test
    @DisplayName("Language, theme and density are changed by a click and stay")
    void looks() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("INTAKE", "zh", "light")) {
            Page page = visit.go("/complaint/inbox").page;
            page.click(".bar [data-choose=lang]");
            page.waitForSelector("html[lang=en]");
            for (String[] choice : new String[][] {{"theme", "dark"}, {"density", "compact"}}) {
                if (!page.isVisible(".bar [data-choose=" + choice[0] + "]")) {
                    page.click(".bar details.menu summary");
                }
                page.click(".bar [data-choose=" + choice[0] + "][data-value=" + choice[1] + "]");
                page.waitForSelector("html[data-" + choice[0] + "=" + choice[1] + "]");
            }
            visit.go("/work/mine");
            assertEquals(
                    "en dark compact",
                    page.evaluate("() => { const h = document.documentElement;"
                            + " return [h.lang, h.dataset.theme, h.dataset.density].join(' '); }"));
            visit.go("/complaint/inbox")
                    .shot("complaint-inbox-compact-dark-en-1366")
                    .quiet("looks");
        }
    }

    @Test
    @DisplayName("The register is verified by a click and finds itself whole")
    void register() throws IOException {
        try (Visit visit = Demonstrated.desk().visit("AUDITOR", "zh", "light")) {
            Page page = visit.go("/audit/register").page;
            page.click("#audit\\:verify");
            page.waitForSelector("#audit .alert.ok");
            visit.shot("audit-register-verified-zh-1366").accessible("register").quiet("register");
        }
    }
}
