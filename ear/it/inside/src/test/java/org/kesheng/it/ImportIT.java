package org.kesheng.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Identity;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Role;

/** Files over HTTP: every kind once, and every bad input of the issue with its sentence in both languages. On H2 and on PostgreSQL. */
@Tag("both")
@ExtendWith(ArquillianExtension.class)
public class ImportIT extends Deployed {
    private static final Actor ADMIN = new Actor(null, "it-admin", "IT", null, "-", EnumSet.of(Role.SYSADMIN));
    private static final String PASSWORD = "walrus lantern copper thimble";
    private static final String HEADER = "Id,Date,Overall,Remark\n";
    private static final String MAPPING = "{\"kind\":\"responses\",\"survey\":{\"code\":\"%s\",\"nameZh\":\"导入\","
            + "\"nameEn\":\"Import\",\"anonymous\":true},\"key\":[\"Id\"],\"answeredOn\":\"Date\",\"items\":["
            + "{\"code\":\"OVERALL\",\"column\":\"Overall\",\"type\":\"RATING\",\"min\":1,\"max\":5,"
            + "\"textZh\":\"=1+1总体\",\"textEn\":\"=1+1 overall\"},"
            + "{\"code\":\"REMARK\",\"column\":\"Remark\",\"type\":\"TEXT\"}]}";

    @Inject
    Organisation organisation;

    @Inject
    Identity identity;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource database;

    private ImportDesk desk;

    @BeforeEach
    void signIn() throws SQLException {
        if (count("select count(*) from staff where number = 'IMPORT-1'") == 0) {
            current.run(
                    ADMIN,
                    () -> organisation.keepDepartment(
                            new Organisation.KeepDepartment("IMPORT-IT", "导入部", "Import", null)));
            hire("IMPORT-1", "import.it", Role.SYSADMIN, Role.INTAKE);
            hire("IMPORT-2", "import.nobody", Role.EMPLOYEE);
        }
        desk = new ImportDesk(token("import.it"));
    }

    private void hire(String number, String account, Role first, Role... more) {
        current.run(
                ADMIN,
                () -> organisation.keepStaff(new Organisation.KeepStaff(
                        null, number, "测试", "IMPORT-IT", account, PASSWORD, null, EnumSet.of(first, more))));
    }

    private String token(String account) {
        Actor actor = identity.signIn(account, PASSWORD).orElseThrow();
        return current.as(actor, () -> identity.createToken("it", "WRITE", Duration.ofDays(1))
                .plain());
    }

    /** What a kind of file is made of, and where its records are found. */
    private record Sample(String kind, String mapping, String rows, int records, String counted) {}

    private static List<Sample> samples() {
        return List.of(
                new Sample(
                        "responses",
                        MAPPING.formatted("IT-KINDS"),
                        HEADER + "a,2026-03-01,5,好\nb,2026-03-02,4,\nc,2026-03-03,1,\"慢，\n真慢\"\n",
                        3,
                        "select count(*) from response r join survey s on s.id = r.survey_id where s.code = 'IT-KINDS'"),
                new Sample(
                        "complaints",
                        "{\"kind\":\"complaints\",\"source\":\"IT\",\"key\":[\"No\"],\"receivedAt\":\"At\",\"subject\":\"What\","
                                + "\"receivingUnit\":{\"constant\":\"IMPORT-IT\"},\"name\":\"Who\"}",
                        "No,At,What,Who\n1,2026-02-01 10:00,柜门脱落导入,王五\n2,2026-02-02 11:00,送货迟到导入,赵六\n",
                        2,
                        "select count(*) from complaint where subject like '%导入' and party_name in ('王五', '赵六')"),
                new Sample(
                        "customers",
                        "{\"kind\":\"customers\",\"number\":\"No\",\"name\":\"Name\",\"since\":\"Since\"}",
                        "No,Name,Since\nIT-C1,甲厂,2020-01-02\nIT-C2,乙店,2021-03-04\n",
                        2,
                        "select count(*) from customer where number like 'IT-C%'"),
                new Sample(
                        "consumption",
                        "{\"kind\":\"consumption\",\"customer\":\"No\",\"boughtOn\":\"Day\",\"product\":\"What\","
                                + "\"order\":\"Order\",\"amount\":\"Amount\"}",
                        "No,Day,What,Order,Amount\nIT-C1,2026-01-05,书柜,O-1,1200.50\nIT-C2,2026-01-06,餐桌,O-2,880\n",
                        2,
                        "select count(*) from consumption where customer_id in"
                                + " (select id from customer where number like 'IT-C%')"),
                new Sample(
                        "holidays",
                        "{\"kind\":\"holidays\",\"date\":\"Date\",\"day\":\"Day\",\"nameZh\":\"Name\"}",
                        "Date,Day,Name\n2031-01-01,CLOSED,元旦\n2031-01-04,WORKDAY,元旦调休\n",
                        2,
                        "select count(*) from calendar_day where on_date between date '2031-01-01' and date '2031-01-04'"));
    }

    @Test
    @DisplayName(
            "Every kind of file: the trial stores nothing, the import all of it, the same rows again in another file change nothing")
    void everyKind() throws Exception {
        for (Sample sample : samples()) {
            JsonNode trial = desk.ended(desk.send(sample.kind(), sample.mapping(), sample.rows(), true));
            assertEquals("DONE", trial.get("state").asText(), trial::toString);
            assertEquals(sample.records(), trial.get("accepted").asInt(), trial::toString);
            assertEquals(sample.records(), trial.get("preview").size(), trial::toString);
            assertEquals(0, count(sample.counted()), sample.kind());
            long first = desk.send(sample.kind(), sample.mapping(), sample.rows(), false);
            JsonNode done = desk.ended(first);
            assertEquals("DONE", done.get("state").asText(), done::toString);
            assertEquals(sample.records(), done.get("accepted").asInt(), done::toString);
            assertEquals(sample.records(), count(sample.counted()), sample.kind());
            assertEquals(first, desk.send(sample.kind(), sample.mapping(), sample.rows(), false), "the same file");
            String others = sample.rows().replace("\n", "\r\n");
            JsonNode again = desk.ended(desk.send(sample.kind(), sample.mapping(), others, false));
            assertEquals("DONE", again.get("state").asText(), again::toString);
            assertEquals(sample.records(), again.get("unchanged").asInt(), again::toString);
            assertEquals(sample.records(), count(sample.counted()), sample.kind());
        }
    }

    @Test
    @DisplayName("A column is missing or renamed, an encoding unknown: the file is refused whole, in words that help")
    void badFiles() throws Exception {
        String mapping = MAPPING.formatted("IT-BAD");
        refused(
                desk.send("responses", mapping, "Id,Date,Remark\na,2026-03-01,x\n", false),
                "exchange.columnMissing",
                "缺少列“Overall”。",
                "Column \"Overall\" is missing.");
        refused(
                desk.send("responses", mapping, "Id,Date,Overal,Remark\na,2026-03-01,4,x\n", false),
                "exchange.columnMissingNear",
                "缺少列“Overall”。是不是改名为“Overal”了？",
                "Column \"Overall\" is missing. Was it renamed to \"Overal\"?");
        byte[] torn = (HEADER + "a,2026-03-01,4,x\n").getBytes(StandardCharsets.UTF_8);
        torn[torn.length - 2] = (byte) 0xff;
        refused(
                desk.send("responses", mapping, torn, "torn.csv", false),
                "exchange.encoding",
                "无法辨认",
                "not recognised");
        refused(
                desk.send("responses", mapping, HEADER, false),
                "exchange.noRows",
                "没有",
                "The file has no rows of data.");
        assertEquals(0, count("select count(*) from survey where code = 'IT-BAD'"), "not even the survey is made");
    }

    @Test
    @DisplayName("H19 a workbook that is a zip bomb is refused before it unfolds")
    void bomb() throws Exception {
        refused(
                desk.send("responses", MAPPING.formatted("IT-BOMB"), ImportDesk.bomb(), "bomb.xlsx", false),
                "exchange.bomb",
                "压缩比异常",
                "compression is out of proportion");
        assertEquals(0, count("select count(*) from survey where code = 'IT-BOMB'"));
    }

    private void refused(long id, String code, String zh, String en) throws Exception {
        JsonNode report = desk.ended(id);
        assertEquals("FAILED", report.get("state").asText(), report::toString);
        assertEquals(0, report.get("accepted").asInt());
        JsonNode why = report.get("rejections").get(0);
        assertEquals(code, why.get("code").asText(), report::toString);
        assertTrue(why.get("reason").asText().contains(zh), why::toString);
        JsonNode english = desk.report(id, "en").get("rejections").get(0);
        assertTrue(english.get("reason").asText().contains(en), english::toString);
    }

    @Test
    @DisplayName(
            "Bad rows are told apart from good ones, in both languages; mended and sent again all are there, each once")
    void badRows() throws Exception {
        String survey = "IT-ROWS";
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        String rows = HEADER + "good,2026-03-01,5,好\n" // row 2
                + "late," + tomorrow + ",4,\n"
                + "range,2026-03-01,9,\n"
                + "good,2026-03-01,5,好\n" // 5
                + "calc,2026-03-01,=2+3,\n"
                + "long,2026-03-01,4," + "长".repeat(1 << 20) + "\n"
                + "text,2026-03-01,3,\"=HYPERLINK(\"\"http://x\"\")\"\n"; // 8
        long id = desk.send("responses", MAPPING.formatted(survey), rows, false);
        JsonNode report = desk.ended(id);
        assertEquals("DONE", report.get("state").asText(), report::toString);
        assertEquals(2, report.get("accepted").asInt(), report::toString);
        assertEquals(5, report.get("rejected").asInt(), report::toString);
        line(id, 3, "exchange.future", "日期 " + tomorrow + " 在将来。", "The date " + tomorrow + " is in the future.");
        line(
                id,
                4,
                "exchange.range",
                "9 超出范围，应为 1 至 5 的整数。",
                "9 is out of range; it must be a whole number from 1 to 5.");
        line(id, 5, "exchange.duplicate", "与第 2 行重复。", "Duplicate of row 2.");
        line(id, 6, "exchange.formula", "单元格里是公式。", "The cell holds a formula.");
        line(id, 7, "exchange.cellLong", "文字太长：1048576 个字符", "The text is too long: 1048576 characters");
        assertEquals(
                "exchange.formulaKept", report.get("notes").get(0).get("code").asText());
        assertEquals(2, responses(survey));
        assertEquals(1, count("select count(*) from response_text where text = '=HYPERLINK(\"http://x\")'"));

        HttpResponse<byte[]> rejected = desk.get("/imports/" + id + "/rejected", "en");
        String table = new String(rejected.body(), StandardCharsets.UTF_8);
        assertTrue(table.contains("late," + tomorrow + ",4,,Date: The date"), table.substring(0, 300));
        assertTrue(table.contains("calc,2026-03-01,'=2+3,"), "formula-safe");
        String mended = table.replace(tomorrow, "2026-03-02")
                .replace(",9,", ",2,")
                .replace("'=2+3", "5")
                .replaceAll("长+", "短")
                .replace("good,", "other,");
        JsonNode second = desk.ended(desk.send("responses", MAPPING.formatted(survey), mended, false));
        assertEquals(5, second.get("accepted").asInt(), second::toString);
        assertEquals(0, second.get("rejected").asInt(), second::toString);
        assertEquals(7, responses(survey));
        JsonNode third = desk.ended(desk.send("responses", MAPPING.formatted(survey), mended + "\n", false));
        assertEquals(5, third.get("unchanged").asInt(), third::toString);
        assertEquals(7, responses(survey));
    }

    private void line(long id, int row, String code, String zh, String en) throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            JsonNode lines = desk.report(id, language).get("rejections");
            List<JsonNode> found = new ArrayList<>();
            lines.forEach(one -> {
                if (one.get("row").asInt() == row) {
                    found.add(one);
                }
            });
            assertEquals(1, found.size(), lines::toString);
            assertEquals(code, found.get(0).get("code").asText(), lines::toString);
            String reason = found.get(0).get("reason").asText();
            assertTrue(reason.contains(language.equals("en") ? en : zh), reason);
        }
    }

    @Test
    @DisplayName(
            "A file in GB18030, separated by semicolons, is recognised and its characters are right in the database")
    void gb18030() throws Exception {
        String mapping = "{\"kind\":\"customers\",\"number\":\"编号\",\"name\":\"名称\"}";
        byte[] rows = "编号;名称\nIT-G1;上海𠮷祥家具厂\nIT-G2;重庆店\n".getBytes(Charset.forName("GB18030"));
        JsonNode report = desk.ended(desk.send("customers", mapping, rows, "gb.csv", false));
        assertEquals("DONE", report.get("state").asText(), report::toString);
        assertEquals("GB18030", report.get("encoding").asText());
        assertEquals(1, count("select count(*) from customer where number = 'IT-G1' and name = '上海𠮷祥家具厂'"));
    }

    @Test
    @DisplayName(
            "H18 what goes out as a table is no formula: neither in a cell of words nor in the words of a question")
    void exportsAreFormulaSafe() throws Exception {
        JsonNode done = desk.ended(desk.send(
                "responses", MAPPING.formatted("IT-OUT"), HEADER + "x,2026-03-01,5,好\ny,2026-03-02,3,\n", false));
        assertEquals("DONE", done.get("state").asText(), done::toString);
        assertEquals("DONE", desk.night());
        for (String format : List.of("csv", "csv_excel")) {
            HttpResponse<byte[]> answer = desk.get("/surveys/IT-OUT/results?format=" + format, "en");
            String table = new String(answer.body(), StandardCharsets.UTF_8);
            assertEquals(200, answer.statusCode(), table);
            assertTrue(table.contains(",'=1+1 overall,"), table);
            assertFalse(table.contains(",=1+1"), table);
        }
    }

    @Test
    @DisplayName("SEC-01 who may not import is refused with a reason, and a line of the audit register says so")
    void withoutTheRight() throws Exception {
        ImportDesk nobody = new ImportDesk(token("import.nobody"));
        HttpResponse<String> answer =
                nobody.post("customers", "{}", "No\n1\n".getBytes(StandardCharsets.UTF_8), "a.csv", false, "en");
        assertEquals(403, answer.statusCode(), answer.body());
        assertEquals(
                "organisation.noRight",
                ImportDesk.JSON.readTree(answer.body()).get("code").asText());
        assertEquals(403, nobody.get("/imports/1", "en").statusCode());
        assertTrue(count("select count(*) from audit_entry where outcome = 'REFUSED' and actor = 'import.nobody'"
                        + " and subject_key in ('imports.receive', 'imports.report')")
                >= 2);
    }

    @Test
    @DisplayName(
            "A stale edit and an action that is not allowed now are refused with 409 and the reason in both languages")
    void conflicts() throws Exception {
        String told = "{\"kind\":\"COMPLAINT\",\"from\":\"CUSTOMER\",\"anonymous\":false,\"channel\":\"HOTLINE\","
                + "\"receivingUnit\":\"IMPORT-IT\",\"party\":{\"name\":\"赵六\",\"phone\":\"10007654321\"},"
                + "\"subject\":\"冲突\",\"content\":\"冲突测试\"}";
        HttpResponse<String> lodged = desk.json("/complaints", told, "zh-CN");
        assertEquals(201, lodged.statusCode(), lodged.body());
        String path = "/complaints/"
                + ImportDesk.JSON.readTree(lodged.body()).get("number").asText();
        Set<String> reasons = new HashSet<>();
        for (String language : List.of("zh-CN", "en")) {
            HttpResponse<String> early = desk.json(path + "/actions", "{\"action\":\"CLOSE\"}", language);
            assertEquals(409, early.statusCode(), early.body());
            reasons.add(detail(early));
            HttpResponse<String> stale =
                    desk.json(path + "/actions", "{\"action\":\"REGISTER\"}", language, "If-Match", "\"999\"");
            assertEquals(409, stale.statusCode(), stale.body());
            assertEquals(
                    "complaint.stale",
                    ImportDesk.JSON.readTree(stale.body()).get("code").asText());
            reasons.add(detail(stale));
        }
        assertEquals(4, reasons.size(), reasons::toString);
        assertEquals(
                1,
                count("select count(*) from complaint where subject = '冲突' and party_phone = '10007654321'"
                        + " and state = 'RECEIVED'"));
    }

    private static String detail(HttpResponse<String> problem) throws Exception {
        return ImportDesk.JSON.readTree(problem.body()).get("detail").asText();
    }

    private long responses(String survey) throws SQLException {
        return count(
                "select count(*) from response r join survey s on s.id = r.survey_id where s.code = '" + survey + "'");
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
