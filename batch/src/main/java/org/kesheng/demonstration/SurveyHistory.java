package org.kesheng.demonstration;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kesheng.shared.BusinessClock;

/** Two years of answers to the pulse survey: 25,000 from every unit that customers meet. */
final class SurveyHistory {
    static final String CODE = "PULSE";
    static final int RESPONSES = 25_000;
    private static final int DAYS = 730;
    private static final int BATCH = 2_000;
    private static final int ITEMS = 7;
    private static final int MISSING = 255;

    /** Item positions in the order of the questionnaire. */
    static final int QUALITY = 0;

    static final int ATTITUDE = 1;
    static final int RESPONSE_TIME = 2;
    static final int DELIVERY = 3;
    static final int INSTALLATION = 4;
    static final int PRICE = 5;
    static final int OVERALL = 6;

    /** Chengdu begins to answer slowly. */
    static final int DECLINE_FROM = 420;

    /** The Guangzhou warehouse is bad from the first to the second of these days; then its plan is in force. */
    static final int TROUBLE_FROM = 200;

    static final int PLAN_IN_FORCE = 500;

    private static final String DEFINITION = "["
            + item("QUALITY", "产品质量", "Product quality", "PRODUCT_QUALITY") + ","
            + item("ATTITUDE", "服务态度", "Service attitude", "SERVICE_ATTITUDE") + ","
            + item("RESPONSE_TIME", "响应时间", "Response time", "RESPONSE_TIME") + ","
            + item("DELIVERY", "交付时间", "Delivery time", "DELIVERY") + ","
            + item("INSTALLATION", "安装与维修", "Installation and repair", "AFTER_SALES") + ","
            + item("PRICE", "价格", "Price", "PRICE") + ","
            + item("OVERALL", "总体满意度", "Overall satisfaction", "OVERALL") + ","
            + "{\"code\":\"RECOMMEND\",\"type\":\"NPS\",\"min\":0,\"max\":10,\"nps\":true,\"textZh\":\"您向朋友推荐瑞木的可能性\","
            + "\"textEn\":\"How likely are you to recommend Ruimu\"},"
            + "{\"code\":\"CAUSE\",\"type\":\"TEXT\",\"indicator\":\"CAUSE\",\"textZh\":\"哪一点让您最不满意\","
            + "\"textEn\":\"What were you least satisfied with\"},"
            + "{\"code\":\"COMMENT\",\"type\":\"TEXT\",\"textZh\":\"您还想告诉我们什么\",\"textEn\":\"What else should we know\"}]";

    private static final List<String> CHANNELS = List.of("ONLINE", "PHONE", "FACE_TO_FACE", "WECHAT", "SMS");
    private static final List<String> PRAISE = List.of(
            "师傅安装很细心，讲解也清楚。", "沙发坐感很好，颜色和样品一致。", "客服回复快，问题当天就解决了。", "送货准时，包装完好。", "衣柜做工不错，没有异味。", "售后上门及时，态度很好。");
    private static final List<String> BLAME = List.of(
            "等了三天才有人回电话。", "送货一再推迟，没有人主动告知。", "桌面有划痕，换货流程太长。", "安装师傅没有带齐配件，又跑了一趟。", "柜门合页松动，维修预约很难。", "价格比活动前还贵。");
    private static final List<String> SLOW =
            List.of("报修电话打了好几次都没人接。", "约好的时间没有来，回复特别慢。", "服务站反应太慢，等了一个多星期。", "提交报修后一直没有人联系我。");
    private static final List<String> LATE = List.of("广州仓发货比承诺晚了十天。", "送货日期改了三次。", "物流信息不更新，不知道什么时候到。");

    private final Dice dice = new Dice(20_242);
    private final LocalDate today;
    private final Staffing staffing;

    SurveyHistory(LocalDate today, Staffing staffing) {
        this.today = today;
        this.staffing = staffing;
    }

    private static String item(String code, String zh, String en, String indicator) {
        return "{\"code\":\"" + code + "\",\"type\":\"RATING\",\"min\":1,\"max\":5,\"topFrom\":4,\"textZh\":\"" + zh
                + "\",\"textEn\":\"" + en + "\",\"indicator\":\"" + indicator + "\"}";
    }

    void write(Connection connection) throws SQLException {
        survey(connection);
        List<Company.Unit> facing =
                Company.units().stream().filter(Company.Unit::faces).toList();
        double[] sizes = facing.stream().mapToDouble(Company.Unit::size).toArray();
        try (PreparedStatement response = connection.prepareStatement("insert into response (id, survey_id,"
                        + " survey_version_id, department_id, channel, region, answered_on, received_at, answers)"
                        + " values (?, 1, 1, ?, ?, ?, ?, ?, ?)");
                PreparedStatement text = connection.prepareStatement(
                        "insert into response_text (response_id, item_code, text) values (?, 'COMMENT', ?)");
                PreparedStatement inbox =
                        connection.prepareStatement("insert into response_inbox (response_id) values (?)")) {
            for (int i = 1; i <= RESPONSES; i++) {
                // Even over the two years, so that every month has something to say.
                int day = (int) ((long) DAYS * (i - 1) / RESPONSES);
                Company.Unit unit = facing.get(dice.weighted(sizes));
                answer(i, day, unit, response, text);
                inbox.setLong(1, i);
                inbox.addBatch();
                if (i % BATCH == 0 || i == RESPONSES) {
                    response.executeBatch();
                    text.executeBatch();
                    inbox.executeBatch();
                }
            }
        }
    }

    private void survey(Connection connection) throws SQLException {
        Timestamp begin =
                Timestamp.from(start().atStartOfDay(BusinessClock.ZONE).toInstant());
        try (PreparedStatement survey = connection.prepareStatement(
                        "insert into survey (id, version, code, name_zh,"
                                + " name_en, kind, owner_department_id, anonymous, state, created_at)"
                                + " values (1, 0, ?, '客户满意度持续监测', 'Customer satisfaction monitor', 'PULSE', ?, true, 'OPEN', ?)");
                PreparedStatement version = connection.prepareStatement("insert into survey_version (id, survey_id,"
                        + " number, published_at, definition) values (1, 1, 1, ?, ?)");
                PreparedStatement item = connection.prepareStatement("insert into survey_item (survey_version_id,"
                        + " position, code, low, high, indicator) values (1, ?, ?, ?, ?, ?)")) {
            survey.setString(1, CODE);
            survey.setLong(2, staffing.department("MK"));
            survey.setTimestamp(3, begin);
            survey.executeUpdate();
            version.setTimestamp(1, begin);
            version.setString(2, DEFINITION);
            version.executeUpdate();
            int position = 0;
            for (String code :
                    List.of("QUALITY", "ATTITUDE", "RESPONSE_TIME", "DELIVERY", "INSTALLATION", "PRICE", "OVERALL")) {
                place(item, position++, code, 1, 5);
            }
            place(item, position, "RECOMMEND", 0, 10);
        }
    }

    private static void place(PreparedStatement item, int position, String code, int low, int high)
            throws SQLException {
        item.setInt(1, position);
        item.setString(2, code);
        item.setInt(3, low);
        item.setInt(4, high);
        item.setString(5, code);
        item.executeUpdate();
    }

    LocalDate start() {
        return today.minus(DAYS, ChronoUnit.DAYS);
    }

    private void answer(int id, int day, Company.Unit unit, PreparedStatement response, PreparedStatement text)
            throws SQLException {
        LocalDate date = start().plusDays(day);
        byte[] answers = answers(day, date, unit);
        response.setLong(1, id);
        response.setLong(2, staffing.department(unit.code()));
        response.setString(3, CHANNELS.get(dice.weighted(0.4, 0.15, 0.05, 0.3, 0.1)));
        response.setString(4, unit.zh().substring(0, 2));
        response.setDate(5, Date.valueOf(date));
        LocalTime time = LocalTime.of(8 + dice.below(13), dice.below(60));
        response.setTimestamp(
                6, Timestamp.from(date.atTime(time).atZone(BusinessClock.ZONE).toInstant()));
        response.setBytes(7, answers);
        response.addBatch();
        if (dice.hits(0.2)) {
            text.setLong(1, id);
            text.setString(2, comment(day, unit, answers[OVERALL]));
            text.addBatch();
        }
    }

    private String comment(int day, Company.Unit unit, int overall) {
        if (overall >= 4) {
            return dice.of(PRAISE);
        }
        if (unit.code().equals(Company.CHENGDU) && day >= DECLINE_FROM) {
            return dice.of(SLOW);
        }
        boolean trouble = unit.code().equals(Company.GUANGZHOU_WAREHOUSE) && day >= TROUBLE_FROM && day < PLAN_IN_FORCE;
        return dice.of(trouble ? LATE : BLAME);
    }

    /** A mood of the person, a level of each item, what happens at the unit, and chance. */
    private byte[] answers(int day, LocalDate date, Company.Unit unit) {
        byte[] answers = new byte[ITEMS + 1];
        double mood = 0.55 * dice.normal();
        double[] level = {0.95, 1.05, 0.85, 0.75, 0.9, 0.55, 0};
        level[RESPONSE_TIME] += decline(day, unit);
        level[DELIVERY] += trouble(day, unit) + season(date);
        double felt = 0;
        for (int i = 0; i < OVERALL; i++) {
            double value = level[i] + mood + 0.75 * dice.normal();
            felt += value / OVERALL;
            answers[i] = (byte) (dice.hits(0.02) ? MISSING : onScale(value));
        }
        double overall = felt + 0.1 + 0.35 * dice.normal();
        answers[OVERALL] = (byte) onScale(overall);
        answers[ITEMS] = (byte) Math.max(0, Math.min(10, Math.round(6.3 + 1.9 * overall + 0.9 * dice.normal())));
        return answers;
    }

    private static double decline(int day, Company.Unit unit) {
        boolean begun = unit.code().equals(Company.CHENGDU) && day >= DECLINE_FROM;
        return begun ? -1.3 * Math.min(1, (day - DECLINE_FROM) / 180.0) : 0;
    }

    private static double trouble(int day, Company.Unit unit) {
        if (!unit.code().equals(Company.GUANGZHOU_WAREHOUSE) || day < TROUBLE_FROM) {
            return 0;
        }
        return day < PLAN_IN_FORCE ? -1.2 : -1.2 * Math.max(0, 1 - (day - PLAN_IN_FORCE) / 45.0);
    }

    private static double season(LocalDate date) {
        boolean festival = date.getMonth() == Month.JANUARY || date.getMonth() == Month.FEBRUARY;
        boolean sale = date.getMonth() == Month.NOVEMBER;
        return festival ? -0.55 : sale ? -0.4 : 0;
    }

    private static int onScale(double value) {
        return (int) Math.max(1, Math.min(5, Math.round(3 + value)));
    }
}
