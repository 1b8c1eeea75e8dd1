package org.kesheng.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the invented customers write about, by class of P000, why it happened, and what is answered. */
final class CaseTexts {
    private static final double OF_PRONE_PRODUCTS = 5;

    /**
     * What a case is about.
     *
     * @param causes why it may have happened, the usual cause first
     */
    record Matter(String subject, String content, List<Origin> causes, String solution) {}

    /**
     * Why it happened.
     *
     * @param code of the tree of causes of P000
     * @param analysis what the department found
     * @param weight how often it is the cause
     * @param prone products with which it is so five times as often
     */
    record Origin(String code, String analysis, double weight, Set<String> prone) {
        double weight(String product) {
            return prone.contains(product) ? weight * OF_PRONE_PRODUCTS : weight;
        }
    }

    private static final String SOFA = "云朵三人沙发";
    private static final String TABLE = "胡桃木餐桌";
    private static final String BED = "实木双人床";
    private static final String WARDROBE = "推拉门衣柜";
    private static final String SLATE_TABLE = "岩板茶几";
    private static final String POWER_SOFA = "电动功能沙发";
    private static final String DESK = "儿童书桌";
    private static final String MATTRESS = "乳胶床垫";
    private static final String CHEST = "榆木斗柜";
    private static final String SIDEBOARD = "餐边柜";

    static final List<String> PRODUCTS =
            List.of(SOFA, TABLE, BED, WARDROBE, SLATE_TABLE, POWER_SOFA, DESK, MATTRESS, CHEST, SIDEBOARD);

    static final Map<String, List<Matter>> BY_CATEGORY = Map.of(
            "PRODUCT_QUALITY",
            List.of(
                    matter(
                            "{0}表面有划痕",
                            "收到的{0}正面有两道明显划痕，包装没有破损，应该是出厂就有。希望换货。",
                            "更换面板并上门安装，赠送保养一次。",
                            of("INSPECTION", "出厂检验漏检", 6, SIDEBOARD),
                            of("PACKAGING", "边角护垫不足，运输中摩擦", 2, SLATE_TABLE, TABLE),
                            of("CARRIAGE", "上楼搬运时擦碰", 2)),
                    matter(
                            "{0}异响",
                            "{0}使用一个月后坐下就有异响，影响休息。",
                            "上门更换连接件并复检。",
                            of("WORKMANSHIP", "五金件未紧固", 4, POWER_SOFA),
                            of("INSTALLATION", "安装时连接件未拧到位", 3, BED, WARDROBE),
                            of("DESIGN", "连接结构刚度不足", 1)),
                    matter(
                            "{0}开裂",
                            "{0}侧板出现开裂，约十厘米，担心安全。",
                            "整件更换，旧件返厂分析。",
                            of("MATERIAL", "板材含水率偏高", 5, CHEST, BED),
                            of("WORKMANSHIP", "拼板压合时间不足", 2),
                            of("MISUSE", "长期紧靠暖气，未按说明使用", 1.5)),
                    matter(
                            "{0}有异味",
                            "{0}放了两周仍有刺鼻气味，家里有孩子。",
                            "检测合格后提供除味处理，并延长质保。",
                            of("MATERIAL", "胶黏剂批次异常", 5, DESK, MATTRESS),
                            of("INFORMATION", "新品通风要求没有提前说明", 2)),
                    matter(
                            "{0}尺寸与订单不符",
                            "{0}实际比订单短了八厘米，放不进预留位置。",
                            "重新生产并优先排期。",
                            of("ORDER_ENTRY", "下单信息录入错误", 6, WARDROBE),
                            of("WORKMANSHIP", "开料尺寸偏差", 2),
                            of("EXPECTATION", "客户量尺位置与约定不一致", 1))),
            "SERVICE_QUALITY",
            List.of(
                    matter(
                            "报修后迟迟无人联系",
                            "上周提交{0}的报修，三天没有人联系我，打电话也没人接。",
                            "当日上门维修，并由站长致歉。",
                            of("RESPONSE", "服务站派单不及时", 7),
                            of("PLANNING", "周末值班人手不足", 2)),
                    matter(
                            "安装人员态度不好",
                            "安装{0}的师傅不耐烦，垃圾也没有带走。",
                            "重新上门清理，对安装人员重新培训。",
                            of("CONDUCT", "服务规范未落实", 7),
                            of("TRAINING", "外包安装人员未经培训上岗", 3)),
                    matter(
                            "约定时间没有上门",
                            "约好周六上午安装{0}，等了一天没有来，也没有通知。",
                            "补约并赠送延保一年。",
                            of("APPOINTMENT", "改期没有告知客户", 6),
                            of("PLANNING", "排班冲突未告知", 3)),
                    matter(
                            "维修后问题依旧",
                            "{0}修过一次，问题没有解决。",
                            "更换总成，复测正常。",
                            of("DIAGNOSIS", "首次维修诊断不准", 6, POWER_SOFA),
                            of("STOCK", "配件缺货，先用代用件", 2),
                            of("PROCESS", "维修后没有复测步骤", 1))),
            "PRICE",
            List.of(
                    matter(
                            "买后降价",
                            "{0}买后第五天降价八百元，要求补差价。",
                            "按价保政策退还差价。",
                            of("POLICY_IGNORANCE", "客户不了解价保政策的期限", 5),
                            of("INFORMATION", "促销信息告知不足", 3)),
                    matter(
                            "收费与报价不一致",
                            "{0}安装时加收了高楼层费，下单时没有说明。",
                            "退还加收费用并更新说明。",
                            of("CHARGES", "收费标准门店未统一", 4),
                            of("INFORMATION", "收费说明不清", 4))),
            "DELIVERY_TIME",
            List.of(
                    matter(
                            "{0}送货一再推迟",
                            "{0}承诺十五天送到，现在已经推迟两次，影响入住。",
                            "安排专车当周送达，补偿运费。",
                            of("STOCK", "仓库调拨延误", 6, SLATE_TABLE),
                            of("PLANNING", "排产计划不足，旺季积压", 3, SOFA),
                            of("EXPECTATION", "客户要求早于合同交期", 1)),
                    matter(
                            "物流信息不更新",
                            "{0}发货后一周没有物流更新，客服也说不清。",
                            "核实在途，给出准确送达日期。",
                            of("CARRIAGE", "承运商未回传", 6),
                            of("INFORMATION", "中转信息没有告知客户", 2)),
                    matter(
                            "送货少件",
                            "{0}只送来一半包件，无法安装。",
                            "次日补送缺件。",
                            of("LOADING", "装车清点遗漏", 6, WARDROBE),
                            of("STOCK", "分仓发货，另一半仍在途", 2))),
            "OTHER",
            List.of(
                    matter("希望增加浅色面料", "{0}的颜色太少，建议增加浅色、耐磨的面料。", "已转研发部门评估，感谢建议。", of("RANGE", "产品规划", 1)),
                    matter("门店停车不便", "来店看{0}停车很不方便，建议与商场协商。", "与商场协商增加两小时免费停车。", of("FACILITIES", "配套不足", 1)),
                    matter(
                            "发票信息有误",
                            "购买{0}的发票抬头写错，需要重开。",
                            "重开并寄送发票。",
                            of("ORDER_ENTRY", "信息录入错误", 5),
                            of("POLICY_IGNORANCE", "客户不了解开票规定", 2))));

    private CaseTexts() {}

    private static Matter matter(String subject, String content, String solution, Origin... causes) {
        return new Matter(subject, content, List.of(causes), solution);
    }

    private static Origin of(String code, String analysis, double weight, String... prone) {
        return new Origin(code, analysis, weight, Set.of(prone));
    }

    static Matter pick(String category, Dice dice) {
        return dice.of(BY_CATEGORY.get(category));
    }

    /** Why a matter came up with a product. */
    static Origin origin(Matter matter, String product, Dice dice) {
        double[] weights = matter.causes().stream()
                .mapToDouble(cause -> cause.weight(product))
                .toArray();
        return matter.causes().get(dice.weighted(weights));
    }

    static String with(String text, String product) {
        return text.replace("{0}", product);
    }
}
