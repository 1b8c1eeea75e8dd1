package org.kesheng.complaint;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cases with a purpose. */
final class CaseFixture {
    static final PartyData CUSTOMER = new PartyData("李女士", "13800000000", null, "上海", null);

    private CaseFixture() {}

    static LodgeComplaint crackedSofa() {
        return LodgeComplaint.of("WEBSITE", CUSTOMER, "沙发开裂", "使用三个月后沙发左侧开裂，希望维修。");
    }

    static LodgeComplaint about(String subject) {
        return LodgeComplaint.of("WEBSITE", CUSTOMER, subject, "内容");
    }

    /** A call that ended at the moment given. */
    static LodgeComplaint call(Instant endedAt) {
        return whole(CaseKind.COMPLAINT, "HOTLINE", endedAt);
    }

    static LodgeComplaint ofKind(CaseKind kind) {
        return whole(kind, "WEBSITE", null);
    }

    private static LodgeComplaint whole(CaseKind kind, String channel, Instant contactEndedAt) {
        return new LodgeComplaint(
                kind,
                PartyKind.CUSTOMER,
                false,
                channel,
                null,
                null,
                CUSTOMER,
                "沙发开裂",
                "内容",
                null,
                null,
                null,
                null,
                null,
                contactEndedAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static LodgeComplaint against(String account) {
        return new LodgeComplaint(
                CaseKind.COMPLAINT,
                PartyKind.CUSTOMER,
                false,
                "WEBSITE",
                null,
                null,
                CUSTOMER,
                "态度差",
                "内容",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                account);
    }

    static LodgeComplaint anonymousGrievance() {
        return new LodgeComplaint(
                CaseKind.COMPLAINT,
                PartyKind.EMPLOYEE,
                true,
                "BOX",
                null,
                null,
                null,
                "食堂",
                "食堂卫生差",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static LodgeComplaint letterOf(Instant received, String reason) {
        return new LodgeComplaint(
                CaseKind.COMPLAINT,
                PartyKind.CUSTOMER,
                false,
                "LETTER",
                null,
                null,
                CUSTOMER,
                "来信",
                "内容",
                null,
                null,
                null,
                received,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Classified, registered, found true, assessed and sent to quality, with logistics to help. */
    static String dispatched(CaseWorld world) {
        return dispatched(world, crackedSofa());
    }

    static String dispatched(CaseWorld world, LodgeComplaint told) {
        String number = reviewed(world, told);
        assess(world, number, "ASSESS");
        world.act(
                "intake",
                number,
                "DISPATCH",
                "leadDepartment",
                "QA",
                "coDepartments",
                List.of(Map.of("department", "LOG", "duty", "上门取件")));
        return number;
    }

    /** Classified, registered and found true. */
    static String reviewed(CaseWorld world, LodgeComplaint told) {
        String number = world.lodge("intake", told).number();
        world.act("intake", number, "CLASSIFY", "category", "PRODUCT_QUALITY");
        world.act("intake", number, "REGISTER");
        world.act("cshead", number, "CONFIRM_VALID");
        return number;
    }

    static void assess(CaseWorld world, String number, String action) {
        Object[] scores = {
            "severity",
            "HIGH",
            "scope",
            "MEDIUM",
            "consequence",
            "HIGH",
            "urgency",
            "MEDIUM",
            "complexity",
            "GENERAL",
            "largeImpact",
            false
        };
        if (action.equals("ASSESS")) {
            world.act("intake", number, action, scores);
            return;
        }
        Object[] more = Arrays.copyOf(scores, scores.length + 2);
        more[scores.length] = "analysis";
        more[scores.length + 1] = "再次分析";
        world.act("cshead", number, action, more);
    }

    /** Accepted and being treated. */
    static String inTreatment(CaseWorld world) {
        String number = dispatched(world);
        treat(world, number);
        return number;
    }

    static void treat(CaseWorld world, String number) {
        world.act("handler", number, "ACCEPT", "solvable", "IMMEDIATELY");
        world.act("head", number, "INVESTIGATE", "investigator", "handler");
        world.act(
                "head",
                number,
                "FILE_PLAN",
                "findings",
                "木架受潮",
                "steps",
                List.of(Map.of("text", "更换", "person", "handler", "date", "2026-03-05")));
        world.act("handler", number, "START_TREATMENT");
    }

    static String replied(CaseWorld world, String satisfaction) {
        String number = inTreatment(world);
        solve(world, number, satisfaction);
        return number;
    }

    static void solve(CaseWorld world, String number, String satisfaction) {
        world.act(
                "handler",
                number,
                "RESOLVE",
                "solution",
                "更换木架",
                "evidence",
                List.of("照片"),
                "causeCode",
                "MATERIAL",
                "cause",
                "受潮",
                "preventionNeeded",
                false,
                "preventionReason",
                "个案");
        world.act("handler", number, "REPORT_RESULT", "result", "修好");
        world.act("intake", number, "REPLY", "text", "已修好", "mode", "PHONE", "satisfaction", satisfaction);
    }

    static String revisited(CaseWorld world, String satisfaction) {
        String number = replied(world, "NOT_STATED");
        world.act("intake", number, "OPEN_REVISIT");
        world.act("intake", number, "RECORD_REVISIT", "mode", "PHONE", "satisfaction", satisfaction, "solved", true);
        return number;
    }
}
