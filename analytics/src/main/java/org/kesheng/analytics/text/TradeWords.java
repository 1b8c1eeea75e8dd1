package org.kesheng.analytics.text;

import java.util.Set;

/** Words of service and trade that a general dictionary splits. */
final class TradeWords {

    static final Set<String> ALL =
            Set.of(("客服 快递 快递员 快递费 物流 外卖 外卖员 骑手 配送 配送费 送餐 送达 派送 签收 下单 订单 单号 退货 退款 换货 退换 退换货 售后 售前 售中 返修 保修 "
                            + "维修 上门 安装 差评 好评 中评 点赞 给力 靠谱 坑爹 性价比 正品 假货 次品 掉色 起球 色差 尺码 包装 发货 缺货 到货 收货 催单 加急 "
                            + "扣费 扣款 话费 套餐 流量 宽带 断网 掉线 信号 网速 充值 账单 发票 优惠券 代金券 积分 会员 会员卡 网点 柜台 营业厅 排队 叫号 热线 "
                            + "接线员 坐席 回访 投诉 投诉人 答复 回复 处理 推诿 扯皮 敷衍 专业 耐心 态度 很快 超时 超慢 难吃 好吃 不好吃 难喝 好喝 太慢 不好 "
                            + "不满意 不错 不给 没人 没用 不行 不值 实惠 划算 卡顿 闪退 死机 蓝屏 发热 续航 触屏 像素 屏幕 手感 音质 前台 入住 退房 房费 早餐")
                    .split(" "));

    private TradeWords() {}
}
