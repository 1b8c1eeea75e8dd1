package org.kesheng.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.SetUp;
import org.kesheng.survey.CreateSurvey;
import org.kesheng.survey.Invitations;
import org.kesheng.survey.InviteRespondents;
import org.kesheng.survey.Item;
import org.kesheng.survey.ItemType;
import org.kesheng.survey.PublishVersion;
import org.kesheng.survey.SurveyKind;
import org.kesheng.survey.Surveys;

/** The public pages over HTTP, as a browser without a script sees them. On H2 and on PostgreSQL. */
@Tag("both")
@ExtendWith(ArquillianExtension.class)
public class PublicPagesIT extends Deployed {
    private static final Actor ADMIN =
            new Actor(null, "it-admin", "IT", null, "/", EnumSet.of(Role.SYSADMIN, Role.SURVEY_OWNER));
    private static final long PATIENCE_SECONDS = 20;

    @Inject
    Organisation organisation;

    @Inject
    Surveys surveys;

    @Inject
    Invitations invitations;

    @Inject
    SetUp setUp;

    @Inject
    CurrentActor current;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource database;

    private final Visitor visitor = Visitor.onPublicPort();

    @Test
    @RunAsClient
    @DisplayName("H3 a thousand visits, looking and sending, leave no session")
    void noSession() throws Exception {
        for (int i = 0; i < 250; i++) {
            for (String path : List.of("/feedback", "/track")) {
                HttpResponse<String> page = visitor.get(path);
                assertEquals(200, page.statusCode());
                noCookie(page);
                Map<String, String> form = Visitor.form(page);
                form.put(path.equals("/track") ? "show" : "send", "x");
                HttpResponse<String> answer = visitor.post(path, form);
                assertEquals(400, answer.statusCode());
                noCookie(answer);
            }
        }
        noCookie(visitor.get("/s/" + "x".repeat(43)));
        noCookie(Visitor.onIntranet().get("/setup?key=x"));
        noCookie(Visitor.onIntranet().get("/feedback"));
    }

    private static void noCookie(HttpResponse<String> answer) {
        assertFalse(answer.body().contains("<script"), "a script");
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty(), () -> answer.headers()
                .toString());
    }

    @Test
    @RunAsClient
    @DisplayName("SEC-18 the public port knows the public pages and nothing else, however it is asked")
    void nothingElse() throws Exception {
        List<String> open = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/login",
                "/login.xhtml",
                "/index.xhtml",
                "/index",
                "/setup",
                "/setup?key=x",
                "/openapi",
                "/openapi/",
                "/api/v1/complaints",
                "/api/v1/surveys",
                "/api",
                "/complaint/inbox",
                "/complaint/inbox.xhtml",
                "/work/mine",
                "/audit/register",
                "/organisation/staff",
                "/feedback.xhtml",
                "/track.xhtml",
                "/feedback/",
                "/setup.xhtml",
                "/error/missing",
                "/health",
                "/health/ready",
                "/metrics",
                "/management",
                "/console",
                "/wildfly-services/ejb/v1",
                "/it/",
                "/it/ArquillianServletRunner",
                "/WEB-INF/web.xml",
                "/WEB-INF/public.xhtml",
                "/META-INF/MANIFEST.MF",
                "/s/../login",
                "/s/..%2flogin",
                "/s/%2e%2e/login",
                "/s/..;/login",
                "/s/%2e%2e%2flogin",
                "/s/..%5clogin",
                "/feedback/../login",
                "/feedback/..;/login",
                "/feedback%2f..%2flogin",
                "/public/../login",
                "/public/%2e%2e/login",
                "/jakarta.faces.resource/../login",
                "/jakarta.faces.resource/..;x/api/v1/complaints",
                "/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/%6cogin",
                "/%6C%6F%67%69%6E",
                "/l%6fgin",
                "//login",
                "/./login",
                "/login;x=1",
                "/login/",
                "/LOGIN",
                "/Login",
                "/%2flogin",
                "/api/v1/../v1/complaints",
                "/%61pi/v1/complaints",
                "//api/v1/complaints",
                "/api;x/v1/complaints",
                "/openapi?format=json",
                "/%6fpenapi",
                "/;/login",
                "/s;/../login",
                "/track/..%252flogin",
                "/s/answer.xhtml",
                "/s/answer/../../login.xhtml",
                "/favicon.ico/../login")) {
            int status = visitor.statusOf(path);
            if (status != 404 && status != 400) {
                open.add(path + " " + status);
            }
        }
        assertEquals(List.of(), open);
        assertEquals(200, visitor.statusOf("/feedback"));
        assertEquals(200, visitor.statusOf("/track"));
    }

    @Test
    @DisplayName(
            "CHN-02 without name, contact, topic or text there is no case, the text stays, the summary leads to the fields")
    void missingFields() throws Exception {
        for (String missing : List.of("kind", "topic", "content", "name", "phone", "consent")) {
            long before = count("select count(*) from complaint");
            Map<String, String> form = filled("缺项测试 <b>&amp;\"'");
            form.remove(missing);
            HttpResponse<String> page = visitor.post("/feedback", form);
            assertEquals(400, page.statusCode(), missing);
            String target = Visitor.first(page, "class=\"problems\".*?href=\"#([^\"]*)\"");
            assertTrue(target.startsWith(missing), () -> missing + " leads to " + target);
            assertTrue(page.body().contains("id=\"" + target + "\""), target);
            if (!missing.equals("content")) {
                assertTrue(page.body().contains("缺项测试 &lt;b&gt;&amp;amp;"), missing);
                assertFalse(page.body().contains("缺项测试 <b>"));
            }
            assertEquals(before, count("select count(*) from complaint"));
        }
    }

    @Test
    @DisplayName("CHN-02, CLS-06 a form that is sent, clicked twice and loaded again is one case with one receipt")
    void sentOnce() throws Exception {
        Map<String, String> form = filled("重复提交测试。第二句。");
        String receipt = receiptOf(accepted(form));
        List<Callable<String>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clicks.add(() -> receiptOf(visitor.post("/feedback", form)));
        }
        assertEquals(Set.of(receipt), together(clicks));
        assertEquals(
                1,
                count("select count(*) from complaint where subject = '重复提交测试' and channel = 'WEBSITE'"
                        + " and topic = 'PRODUCT_QUALITY' and party_phone = '138 0000 0000' and state = 'RECEIVED'"
                        + " and party_name = '王小明'"));
    }

    @Test
    @DisplayName("N5 eight clicks at once, none of them answered before: one case")
    void clickedAtOnce() throws Exception {
        Map<String, String> form = filled("同时点击测试。");
        waited(form);
        List<Callable<String>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clicks.add(() -> receiptOf(visitor.post("/feedback", form)));
        }
        assertEquals(1, together(clicks).size());
        assertEquals(1, count("select count(*) from complaint where subject = '同时点击测试'"));
    }

    @Test
    @DisplayName("N5 a used form with another text is not silently the first one, and not lost either")
    void changedAfterwards() throws Exception {
        Map<String, String> form = filled("改写之前。");
        String first = receiptOf(accepted(form));
        form.put("content", "改写之后。");
        HttpResponse<String> asked = visitor.post("/feedback", form);
        assertEquals(409, asked.statusCode());
        assertTrue(asked.body().contains("改写之后。"));
        form.put("slip", Visitor.form(asked).get("slip"));
        assertNotEquals(first, receiptOf(accepted(form)));
    }

    @Test
    @DisplayName("H3 robots: the field nobody sees, a forged form, a form sent at once: no case")
    void robots() throws Exception {
        Map<String, String> quick = filled("机器人。");
        HttpResponse<String> tooFast = visitor.post("/feedback", quick);
        assertTrue(tooFast.statusCode() == 400 && tooFast.body().contains("机器人。"), tooFast.body());
        waited(quick);
        long before = count("select count(*) from complaint");
        Map<String, String> trapped = new HashMap<>(quick);
        trapped.put("website", "http://spam.example");
        assertEquals(400, visitor.post("/feedback", trapped).statusCode());
        for (String forged : List.of("", "x", "A".repeat(75), quick.get("slip").substring(4) + "AAAA")) {
            Map<String, String> bad = new HashMap<>(quick);
            bad.put("slip", forged);
            assertEquals(400, visitor.post("/feedback", bad).statusCode());
        }
        assertEquals(before, count("select count(*) from complaint"));
    }

    @Test
    @DisplayName("EMP-01, SEC-11, H35 an anonymous sender leaves no name, contact, address or time of day anywhere")
    void anonymous() throws Exception {
        Map<String, String> form = filled("匿名测试：食堂卫生。");
        form.put("from", "EMPLOYEE");
        form.put("anonymous", "on");
        form.put("name", "金丝雀甲");
        form.put("region", "金丝雀乙");
        String receipt = receiptOf(accepted(form));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select party_name, party_phone, party_region, registrar_id, received_at,"
                                + " entered_at from complaint where subject = '匿名测试：食堂卫生'")) {
            assertTrue(found.next());
            for (int column = 1; column <= 4; column++) {
                assertNull(found.getObject(column));
            }
            for (int column = 5; column <= 6; column++) {
                assertEquals(0, found.getTimestamp(column).getTime() % 60_000);
            }
        }
        for (String written : List.of("金丝雀", receipt, receipt.replace("-", ""))) {
            assertFalse(inLogs(written), written);
        }
        HttpResponse<String> told = follow(receipt);
        assertEquals(200, told.statusCode());
        assertFalse(told.body().contains("金丝雀"));
    }

    @Test
    @DisplayName("FBK-06 by the receipt code, however it is typed, the customer sees his case and adds to it, once")
    void follows() throws Exception {
        String receipt = receiptOf(accepted(filled("进度测试。")));
        HttpResponse<String> page = follow(" " + receipt.toLowerCase().replace("-", " "));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("进度测试") && page.body().contains("已收到"), page.body());
        assertFalse(page.uri().toString().contains(receipt));
        Map<String, String> form = Visitor.form(page);
        form.put("message", "还有一件：<i>扶手</i>也松了。");
        form.put("send", "x");
        HttpResponse<String> written = retried("/track", form);
        assertEquals(200, written.statusCode());
        assertTrue(written.body().contains("&lt;i&gt;扶手&lt;/i&gt;"), written.body());
        visitor.post("/track", form);
        assertEquals(
                1,
                count("select count(*) from complaint_event e join complaint c on c.id = e.complaint_id"
                        + " where c.subject = '进度测试' and e.type = 'CUSTOMER_MESSAGE'"));
        assertFalse(inLogs(receipt));
    }

    @Test
    @DisplayName(
            "H17 wrong codes are answered alike and slowly, and after some tries not at all; no code is written down")
    void wrongCodes() throws Exception {
        Set<String> answers = new HashSet<>();
        for (String wrong : List.of("1", "ABCD-EFGH-JKMN-PQRS", "2222-2222-2222-2222", "' or 1=1 --")) {
            long begun = System.nanoTime();
            HttpResponse<String> page = follow(wrong);
            assertTrue(System.nanoTime() - begun >= TimeUnit.MILLISECONDS.toNanos(790));
            assertEquals(404, page.statusCode());
            answers.add(Visitor.first(page, "id=\"code-error\">(.*?)</p>"));
        }
        assertEquals(1, answers.size());
        assertEquals(
                0,
                count("select count(*) from audit_entry where subject_key like 'ABCD%' or subject_key like '%1=1%'"));
        assertFalse(inLogs("ABCD-EFGH"));
    }

    @Test
    @DisplayName(
            "SUR-02, SUR-19, SUR-24 one sheet for a link, a low overall answer needs its cause, the link stands nowhere")
    void survey() throws Exception {
        String link = invited("IT-PUBLIC");
        HttpResponse<String> page = visitor.get("/s/" + link);
        assertEquals(200, page.statusCode());
        assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElse(""));
        Map<String, String> form = Visitor.form(page);
        form.put("send", "x");
        form.put("q-OVERALL", "2");
        form.put("q-WAY", "2");
        HttpResponse<String> asked = retried("/s/answer", form);
        assertEquals("q-CAUSE", Visitor.first(asked, "class=\"problems\".*?href=\"#([^\"]*)\""));
        assertTrue(asked.body().contains("value=\"2\" checked=\"checked\""));
        form.put("q-CAUSE", "等得太久");
        HttpResponse<String> stored = retried("/s/answer", form);
        assertEquals(200, stored.statusCode());
        assertEquals(200, visitor.post("/s/answer", form).statusCode());
        assertEquals(
                1,
                count(
                        "select count(*) from response r join survey s on s.id = r.survey_id where s.code = 'IT-PUBLIC'"));
        assertEquals(410, visitor.get("/s/" + link).statusCode());
        assertEquals(0, count("select count(*) from audit_entry where subject_key = '" + link + "'"));
        assertFalse(inLogs(link));
    }

    @Test
    @DisplayName("A link that was never sent gets a kind sentence")
    void unknownLink() throws Exception {
        HttpResponse<String> page = visitor.get("/s/" + "y".repeat(43) + "?lang=en");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("This link is not valid."), page.body());
        assertEquals(404, visitor.get("/s/answer").statusCode());
    }

    @Test
    @DisplayName("Both languages without a script: the link is remembered by the browser, not by us")
    void languages() throws Exception {
        HttpResponse<String> english = visitor.get("/feedback?lang=en");
        assertTrue(english.body().contains("lang=\"en\"") && english.body().contains("Send feedback"));
        List<String> cookies = english.headers().allValues("Set-Cookie");
        assertEquals(1, cookies.size());
        assertTrue(cookies.get(0).startsWith("lang=en;"), cookies.get(0));
        assertTrue(visitor.get("/track").body().contains("查询反馈进度"));
        assertTrue(visitor.get("/feedback?lang=xx")
                .headers()
                .allValues("Set-Cookie")
                .isEmpty());
    }

    @Test
    @DisplayName("The first administrator is made once, with the key of this start, on the intranet only")
    void firstAdministrator() throws Exception {
        run("create table it_account as select id, account from staff where account is not null");
        run("update staff set account = null");
        try {
            String path = "/" + setUp.link().orElseThrow();
            assertEquals(404, visitor.get(path).statusCode());
            Map<String, String> form = Visitor.form(Visitor.onIntranet().get(path));
            form.putAll(Map.of(
                    "company",
                    "测试公司",
                    "name",
                    "第一人",
                    "number",
                    "SETUP-1",
                    "account",
                    "it.first",
                    "password",
                    "correct horse battery",
                    "again",
                    "correct horse battery",
                    "begin",
                    "x"));
            Map<String, String> guess = new HashMap<>(form);
            guess.put("key", "guess");
            assertEquals(403, Visitor.onIntranet().post("/setup", guess).statusCode());
            Map<String, String> typo = new HashMap<>(form);
            typo.put("again", "incorrect horse");
            HttpResponse<String> refused = Visitor.onIntranet().post("/setup", typo);
            assertEquals("again", Visitor.first(refused, "class=\"problems\".*?href=\"#([^\"]*)\""));
            assertFalse(refused.body().contains("correct horse"));
            assertEquals(200, Visitor.onIntranet().post("/setup", form).statusCode());
            assertEquals(1, count("select count(*) from staff where account = 'it.first'"));
            assertFalse(Visitor.onIntranet().get(path).body().contains("name=\"password\""));
        } finally {
            run("update staff set account = null where account = 'it.first'");
            run("update staff set account = (select a.account from it_account a where a.id = staff.id)");
            run("drop table it_account");
        }
    }

    private String invited(String code) {
        return current.as(ADMIN, () -> {
            surveys.create(new CreateSurvey(code, "公开问卷", "Public survey", SurveyKind.PULSE, null, true));
            surveys.publish(new PublishVersion(
                    code,
                    List.of(
                            Item.rating("OVERALL", 1, 5, 4, "总体满意度", "Overall", Item.OVERALL),
                            Item.of(
                                    "WAY",
                                    ItemType.CHOICE,
                                    1,
                                    3,
                                    "您怎样联系我们",
                                    "How did you reach us",
                                    null,
                                    null,
                                    null,
                                    null),
                            Item.of(
                                    "CAUSE",
                                    ItemType.TEXT,
                                    null,
                                    null,
                                    "最不满意的是",
                                    "The cause",
                                    Item.CAUSE,
                                    null,
                                    null,
                                    null)),
                    "test"));
            return invitations
                    .invite(new InviteRespondents(code, "LINK", 1, null, 5))
                    .get(0)
                    .token();
        });
    }

    private Map<String, String> filled(String content) throws Exception {
        current.run(
                ADMIN, () -> organisation.keepDepartment(new Organisation.KeepDepartment("IT", "公司", "Company", null)));
        Map<String, String> form = Visitor.form(visitor.get("/feedback"));
        form.putAll(Map.of(
                "kind",
                "COMPLAINT",
                "topic",
                "PRODUCT_QUALITY",
                "content",
                content,
                "name",
                "王小明",
                "phone",
                "138 0000 0000",
                "from",
                "CUSTOMER",
                "consent",
                "on",
                "send",
                "x"));
        return form;
    }

    private HttpResponse<String> follow(String code) throws Exception {
        Map<String, String> form = Visitor.form(visitor.get("/track"));
        form.put("code", code);
        form.put("show", "x");
        return visitor.post("/track", form);
    }

    private HttpResponse<String> accepted(Map<String, String> form) throws Exception {
        HttpResponse<String> page = retried("/feedback", form);
        assertEquals(200, page.statusCode(), page.body());
        return page;
    }

    /** As people do whom the page asks to press once more. */
    private HttpResponse<String> retried(String path, Map<String, String> form) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        HttpResponse<String> page = visitor.post(path, form);
        while (page.body().contains("提交得太快") && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            page = visitor.post(path, form);
        }
        return page;
    }

    /** Until the form is old enough to be sent, seen at one that lacks its text. */
    private void waited(Map<String, String> form) throws Exception {
        Map<String, String> trapped = new HashMap<>(form);
        trapped.put("content", "等待" + form.get("content").hashCode());
        trapped.put("kind", "PRAISE");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Map<String, String> later = Visitor.form(visitor.get("/feedback"));
        trapped.put("slip", later.get("slip"));
        while (visitor.post("/feedback", trapped).body().contains("提交得太快") && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static String receiptOf(HttpResponse<String> page) {
        String receipt = Visitor.first(page, "id=\"receipt\">([^<]*)<");
        assertNotNull(receipt, page.body());
        return receipt;
    }

    private static <T> Set<T> together(List<Callable<T>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(calls.size());
        try {
            Set<T> results = new HashSet<>();
            for (Future<T> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private static boolean inLogs(String text) throws IOException {
        Path logs = Path.of(System.getProperty("jboss.server.log.dir"));
        try (Stream<Path> files = Files.walk(logs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
