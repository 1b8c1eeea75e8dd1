package org.kesheng.insight.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.kesheng.insight.ComplaintQuery.Dimension;
import org.kesheng.policy.Category;
import org.kesheng.policy.Cause;
import org.kesheng.policy.CauseDomain;
import org.kesheng.policy.Channel;
import org.kesheng.policy.Packs;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Text;
import org.kesheng.shared.Texts;

/** What the codes are called that complaints are told apart by, in both languages. */
public final class ParetoNames {
    private ParetoNames() {}

    /**
     * Names of a dimension; null for a code that has none.
     *
     * @param department name of a department by its code, or null
     */
    public static Function<String, Text> of(Dimension by, Function<String, Text> department) {
        return switch (by) {
            case CATEGORY -> code -> title(PolicyPack::categories, Category::code, Category::title, code);
            case CHANNEL -> code -> title(PolicyPack::channels, Channel::code, Channel::title, code);
            case CAUSE -> code -> cause(code).map(Cause::title).orElse(null);
            case CAUSE_DOMAIN -> code -> text("policy.CauseDomain." + code);
            case DEPARTMENT -> department;
            case KIND -> code -> text("complaint.CaseKind." + code);
            case PRIORITY -> code -> text("policy.Priority." + code);
            case SEVERITY, EXTENT -> code -> text("policy.Score." + code);
        };
    }

    /** Branch of a cause; empty for anything that is none. */
    static Optional<CauseDomain> domain(String code) {
        return cause(code).map(Cause::domain);
    }

    private static Optional<Cause> cause(String code) {
        return Packs.shipped().cause(code);
    }

    private static <T> Text title(
            Function<PolicyPack, List<T>> list, Function<T, String> code, Function<T, Text> title, String wanted) {
        return Packs.shipped().all().stream()
                .flatMap(pack -> list.apply(pack).stream())
                .filter(one -> code.apply(one).equals(wanted))
                .map(title)
                .findFirst()
                .orElse(null);
    }

    private static Text text(String key) {
        return Texts.has(Locale.ENGLISH, key)
                ? new Text(Texts.of(Locale.SIMPLIFIED_CHINESE, key), Texts.of(Locale.ENGLISH, key))
                : null;
    }
}
