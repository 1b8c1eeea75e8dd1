package org.kesheng.demonstration;

import java.util.List;
import java.util.Map;

/** What the invented customers write about, by class of P000, and what is answered. */
final class CaseTexts {
    /** @param product null where the matter is no product */
    record Matter(String subject, String content, String cause, String solution) {}

    static final List<String> PRODUCTS =
            List.of("云朵三人沙发", "胡桃木餐桌", "实木双人床", "推拉门衣柜", "岩板茶几", "电动功能沙发", "儿童书桌", "乳胶床垫", "榆木斗柜", "餐边柜");

    static final Map<String, List<Matter>> BY_CATEGORY = Map.of(
            "PRODUCT_QUALITY",
            List.of(
                    new Matter("{0}表面有划痕", "收到的{0}正面有两道明显划痕，包装没有破损，应该是出厂就有。希望换货。", "出厂检验漏检", "更换面板并上门安装，赠送保养一次。"),
                    new Matter("{0}异响", "{0}使用一个月后坐下就有异响，影响休息。", "五金件未紧固", "上门更换连接件并复检。"),
                    new Matter("{0}开裂", "{0}侧板出现开裂，约十厘米，担心安全。", "板材含水率偏高", "整件更换，旧件返厂分析。"),
                    new Matter("{0}有异味", "{0}放了两周仍有刺鼻气味，家里有孩子。", "胶黏剂批次异常", "检测合格后提供除味处理，并延长质保。"),
                    new Matter("{0}尺寸与订单不符", "{0}实际比订单短了八厘米，放不进预留位置。", "下单信息录入错误", "重新生产并优先排期。")),
            "SERVICE_QUALITY",
            List.of(
                    new Matter("报修后迟迟无人联系", "上周提交{0}的报修，三天没有人联系我，打电话也没人接。", "服务站派单不及时", "当日上门维修，并由站长致歉。"),
                    new Matter("安装人员态度不好", "安装{0}的师傅不耐烦，垃圾也没有带走。", "服务规范未落实", "重新上门清理，对安装人员重新培训。"),
                    new Matter("约定时间没有上门", "约好周六上午安装{0}，等了一天没有来，也没有通知。", "排班冲突未告知", "补约并赠送延保一年。"),
                    new Matter("维修后问题依旧", "{0}修过一次，问题没有解决。", "首次维修诊断不准", "更换总成，复测正常。")),
            "PRICE",
            List.of(
                    new Matter("买后降价", "{0}买后第五天降价八百元，要求补差价。", "促销信息告知不足", "按价保政策退还差价。"),
                    new Matter("收费与报价不一致", "{0}安装时加收了高楼层费，下单时没有说明。", "收费说明不清", "退还加收费用并更新说明。")),
            "DELIVERY_TIME",
            List.of(
                    new Matter("{0}送货一再推迟", "{0}承诺十五天送到，现在已经推迟两次，影响入住。", "仓库调拨延误", "安排专车当周送达，补偿运费。"),
                    new Matter("物流信息不更新", "{0}发货后一周没有物流更新，客服也说不清。", "承运商未回传", "核实在途，给出准确送达日期。"),
                    new Matter("送货少件", "{0}只送来一半包件，无法安装。", "装车清点遗漏", "次日补送缺件。")),
            "OTHER",
            List.of(
                    new Matter("希望增加浅色面料", "{0}的颜色太少，建议增加浅色、耐磨的面料。", "产品规划", "已转研发部门评估，感谢建议。"),
                    new Matter("门店停车不便", "来店看{0}停车很不方便，建议与商场协商。", "配套不足", "与商场协商增加两小时免费停车。"),
                    new Matter("发票信息有误", "购买{0}的发票抬头写错，需要重开。", "信息录入错误", "重开并寄送发票。")));

    private CaseTexts() {}

    static Matter pick(String category, Dice dice) {
        return dice.of(BY_CATEGORY.get(category));
    }

    static String with(String text, String product) {
        return text.replace("{0}", product);
    }
}
