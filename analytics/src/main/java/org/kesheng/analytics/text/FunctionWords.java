package org.kesheng.analytics.text;

import java.util.Set;

/** Words that hold sentences together and name no theme. Negations are not among them: they carry judgement. */
final class FunctionWords {

    private static final Set<String> WORDS =
            Set.of(("的 了 是 我 你 他 她 它 我们 你们 他们 这 那 这个 那个 这些 那些 这样 那样 这么 那么 在 有 和 与 及 或 就 都 也 还 又 再 才 只 很 太 "
                            + "更 最 非常 比较 挺 真 真的 着 过 地 得 把 被 让 给 对 对于 从 到 向 往 于 以 为 因为 所以 但 但是 不过 而 而且 然后 如果 "
                            + "虽然 已 已经 一 一个 一下 一点 一些 两 个 次 些 上 下 里 中 后 前 时 时候 吗 呢 吧 啊 呀 哦 嘛 什么 怎么 哪 谁 多少 几 自己 "
                            + "大家 可以 能 会 要 想 来 去 说 做 用 等 等等 并 其 之 该 每 各 另 跟 像 样 感觉 觉得 还是 就是 都是 也是 "
                            + "a an the and or but if of to in on at by for with from as is are was were be been am it its this that these those "
                            + "i you he she we they me him her us them my your his our their so very just do does did have has had will would can "
                            + "could should there here what which who when where how all any some more most than then too also up out about into "
                            + "over after before again s t ve re ll d m")
                    .split(" "));

    private FunctionWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
