package org.kesheng.demonstration;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.kesheng.improvement.Measure;
import org.kesheng.improvement.PlanSource;
import org.kesheng.improvement.PlanState;

/** Plans on and off course: one that worked, one that has just begun, one that is late, one without effect, drafts. */
final class PlanHistory {
    /**
     * @param days days of the two years: baseline from, baseline to, started, implemented, check; negative: not yet
     * @param progress of its two milestones
     */
    private record Story(
            String title,
            PlanSource source,
            String unit,
            PlanState state,
            String cause,
            String action,
            Measure measure,
            double target,
            int[] days,
            int[] progress) {}

    private static final int TWO_YEARS = 730;
    private static final int NEVER = -1;

    private final LocalDate today;
    private final Staffing staffing;

    PlanHistory(LocalDate today, Staffing staffing) {
        this.today = today;
        this.staffing = staffing;
    }

    private List<Story> stories() {
        return List.of(
                new Story(
                        "广州仓准时交付整改",
                        PlanSource.SURVEY,
                        Company.GUANGZHOU_WAREHOUSE,
                        PlanState.IMPLEMENTED,
                        "调拨计划按周排，旺季缺车，送货日期反复更改。",
                        "改为按日排车，引入第二承运商，发货前一天电话确认。",
                        answers("DELIVERY", Company.GUANGZHOU_WAREHOUSE),
                        0.5,
                        new int[] {260, 440, 450, SurveyHistory.PLAN_IN_FORCE, 765},
                        new int[] {100, 100}),
                new Story(
                        "成都服务站响应时间改进",
                        PlanSource.SURVEY,
                        Company.CHENGDU,
                        PlanState.RUNNING,
                        "报修量上升而人员未增，电话无人接听。",
                        "增加两名调度，报修半小时内回电。",
                        answers("RESPONSE_TIME", Company.CHENGDU),
                        0.65,
                        new int[] {480, 660, 690, NEVER, 790},
                        new int[] {60, 20}),
                new Story(
                        "交付时间类投诉压降",
                        PlanSource.REPORT,
                        "LG",
                        PlanState.RUNNING,
                        "旺季产能与物流衔接不畅。",
                        "旺季前四周锁定产能，建立跨部门日会。",
                        new Measure(Measure.Kind.CATEGORY_SHARE, null, null, null, null, "DELIVERY_TIME"),
                        0.2,
                        new int[] {300, 480, 520, NEVER, 720},
                        new int[] {100, 40}),
                new Story(
                        "板式车间划痕问题预防",
                        PlanSource.COMPLAINT,
                        "PR-PA",
                        PlanState.IMPLEMENTED,
                        "出厂检验未覆盖背面和边角。",
                        "增加全检工位，改进护角包装。",
                        new Measure(Measure.Kind.CATEGORY_SHARE, null, null, null, null, "PRODUCT_QUALITY"),
                        0.28,
                        new int[] {120, 300, 310, 420, 600},
                        new int[] {100, 100}),
                new Story(
                        "价格说明与价保告知",
                        PlanSource.MEETING,
                        "MK",
                        PlanState.RUNNING,
                        "促销规则复杂，告知不足。",
                        "下单页和合同写明价保规则，门店统一话术。",
                        new Measure(Measure.Kind.TOPBOX, SurveyHistory.CODE, "PRICE", 4, null, null),
                        0.62,
                        new int[] {400, 580, 640, NEVER, 800},
                        new int[] {80, 60}),
                new Story(
                        "客服首次响应提速",
                        PlanSource.REPORT,
                        Company.SERVICE,
                        PlanState.APPROVED,
                        "高峰时段排班不足。",
                        "按来电预测排班，设置机动坐席。",
                        new Measure(Measure.Kind.ON_TIME_RATE, null, null, null, null, null),
                        0.9,
                        new int[] {540, 720, NEVER, NEVER, 850},
                        new int[] {0, 0}),
                new Story(
                        "重庆服务站安装质量提升",
                        PlanSource.ADVICE,
                        "ST-CKG",
                        PlanState.DRAFT,
                        "配件清单不完整，二次上门多。",
                        "出车前双人核对配件，完工拍照。",
                        answers("INSTALLATION", "ST-CKG"),
                        0.75,
                        new int[] {540, 720, NEVER, NEVER, 860},
                        new int[] {0, 0}));
    }

    private Measure answers(String item, String unit) {
        return new Measure(Measure.Kind.TOPBOX, SurveyHistory.CODE, item, 4, staffing.department(unit), null);
    }

    void write(Connection connection) throws SQLException {
        try (PreparedStatement plan = connection.prepareStatement("insert into plan (id, version, code, title, source,"
                        + " department_id, owner_id, author_id, state, cause, corrective_action, preventive_action,"
                        + " measure_kind, measure_survey, measure_item, measure_threshold, measure_department_id,"
                        + " measure_category, baseline_from, baseline_to, target, check_on, started_on, implemented_on)"
                        + " values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement step = connection.prepareStatement("insert into plan_milestone (plan_id, position,"
                        + " text, staff_id, due_on, progress, evidence, done_on) values (?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement counter = connection.prepareStatement(
                        "insert into plan_counter (counter_year, last_number) values (?, ?)")) {
            List<Story> stories = stories();
            for (int i = 0; i < stories.size(); i++) {
                write(i + 1, stories.get(i), plan);
                steps(i + 1, stories.get(i), step);
            }
            counter.setInt(1, today.getYear());
            counter.setInt(2, stories.size());
            counter.executeUpdate();
        }
    }

    private void write(int id, Story story, PreparedStatement plan) throws SQLException {
        Measure measure = story.measure();
        plan.setLong(1, id);
        plan.setString(2, String.format("IMP-%d-%04d", today.getYear(), id));
        plan.setString(3, story.title());
        plan.setString(4, story.source().name());
        plan.setLong(5, staffing.department(story.unit()));
        plan.setLong(6, staffing.head(story.unit()).id());
        plan.setLong(7, staffing.head(story.unit()).id());
        plan.setString(8, story.state().name());
        plan.setString(9, story.cause());
        plan.setString(10, story.action());
        plan.setString(11, "写入作业指导书，纳入月度检查。");
        plan.setString(12, measure.kind().name());
        plan.setString(13, measure.survey());
        plan.setString(14, measure.item());
        plan.setObject(15, measure.threshold(), Types.INTEGER);
        plan.setObject(16, measure.departmentId(), Types.BIGINT);
        plan.setString(17, measure.category());
        plan.setDate(18, date(story.days()[0]));
        plan.setDate(19, date(story.days()[1]));
        plan.setDouble(20, story.target());
        plan.setDate(21, date(story.days()[4]));
        plan.setDate(22, date(story.days()[2]));
        plan.setDate(23, date(story.days()[3]));
        plan.executeUpdate();
    }

    private void steps(int id, Story story, PreparedStatement step) throws SQLException {
        int begin = story.days()[2] == NEVER ? TWO_YEARS : story.days()[2];
        for (int i = 0; i < story.progress().length; i++) {
            boolean done = story.progress()[i] == 100;
            Date due = date(begin + 40 + 25 * i);
            step.setLong(1, id);
            step.setInt(2, i);
            step.setString(3, i == 0 ? "落实纠正措施" : "检查执行情况并固化");
            step.setLong(4, staffing.head(story.unit()).id());
            step.setDate(5, due);
            step.setInt(6, story.progress()[i]);
            step.setString(7, done ? "检查记录与照片" : null);
            step.setDate(8, done ? due : null);
            step.executeUpdate();
        }
    }

    private Date date(int day) {
        return day == NEVER ? null : Date.valueOf(today.minusDays(TWO_YEARS).plusDays(day));
    }
}
