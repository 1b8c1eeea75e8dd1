package org.kesheng.insight.control;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a quote what could tell who wrote it or about whom: numbers, addresses of mail, names with a form of address. */
public final class Discretion {
    private static final String HIDDEN = "〔…〕";
    private static final int LONGEST = 120;
    private static final List<Pattern> TELLING = List.of(
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z-]*[0-9０-９]{4,}[0-9A-Za-z０-９-]*"),
            Pattern.compile("(?<=我叫|我是|本人|姓名[:：])\\p{IsHan}{2,4}(?=[，。,. ；;]|$)"),
            Pattern.compile("(?i)(?<=\\b(mr|mrs|ms|miss|dr)\\.? )\\p{Lu}\\p{L}+"));
    private static final Pattern ADDRESSED = Pattern.compile("\\p{IsHan}(?=先生|女士|小姐|师傅|经理|主任|工程师)");

    /** The hundred most frequent ones. */
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    private Discretion() {}

    /** The text as it may be quoted, at most 120 characters. */
    public static String quote(String text) {
        String quote = text.strip().replaceAll("\\s+", " ");
        for (Pattern pattern : TELLING) {
            quote = pattern.matcher(quote).replaceAll(HIDDEN);
        }
        quote = withoutSurnames(quote);
        return quote.codePointCount(0, quote.length()) <= LONGEST
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** A character before a form of address is a surname where it is one of those that are. */
    private static String withoutSurnames(String text) {
        return ADDRESSED.matcher(text).replaceAll(found -> isSurname(found.group()) ? HIDDEN : found.group());
    }

    private static boolean isSurname(String character) {
        return SURNAMES.contains(character);
    }
}
