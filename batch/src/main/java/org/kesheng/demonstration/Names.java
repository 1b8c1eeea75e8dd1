package org.kesheng.demonstration;

import java.util.List;

/** Invented people. */
final class Names {
    private static final List<String> FAMILY = List.of(
            "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "罗", "高", "梁",
            "郑", "谢", "宋", "唐", "许", "邓", "冯", "韩", "曹", "曾", "彭", "萧", "蔡", "潘", "田", "董", "袁", "于", "余");
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉玲建华红玉兰志国晓东海燕春梅鹏飞宇婷浩然雪莹欣怡梓涵子轩思远";

    private Names() {}

    static String person(Dice dice) {
        StringBuilder name = new StringBuilder(dice.of(FAMILY)).append(given(dice));
        return dice.hits(0.75) ? name.append(given(dice)).toString() : name.toString();
    }

    private static char given(Dice dice) {
        return GIVEN.charAt(dice.below(GIVEN.length()));
    }

    /** A number that no provider gives out. */
    static String phone(Dice dice) {
        return String.format("1000%07d", dice.below(10_000_000));
    }
}
