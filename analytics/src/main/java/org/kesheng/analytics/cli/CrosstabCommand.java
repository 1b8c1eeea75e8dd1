package org.kesheng.analytics.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.association.RaoScott;

/** {@code crosstab}: cross table and tests of independence. */
final class CrosstabCommand extends TableCommand {

    @Override
    String name() {
        return "crosstab";
    }

    @Override
    public String summary() {
        return "cross table and tests of independence";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("rows", "COLUMN", "categories of the rows"),
                Option.needed("columns", "COLUMN", "categories of the columns"),
                Option.of("count", "COLUMN", "equal cases for which a row stands"),
                Option.of("weight", "COLUMN", "survey weights: Rao-Scott test of the weighted table"),
                Option.of("group", "COLUMN", "the same test within each group, p-values adjusted over the groups"),
                Option.of("strata", "COLUMN", "test of association within strata (Cochran-Mantel-Haenszel)"),
                Option.of(
                        "levels",
                        "LISTS",
                        "order of categories, others left out: \"income=low|middle|high; job=1|2|3\""),
                Option.flag("ordinal", "both categories are in order: gamma, tau-b, tau-c, Somers' d"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        Map<String, Object> columns = inquiry.columns("rows", "columns", "count");
        Map<String, Object> options = inquiry.levels();
        Map<String, Object> answer = new LinkedHashMap<>(inquiry.family("crosstab", columns, options));
        if (inquiry.has("weight")) {
            answer.put("rao_scott", raoScott(inquiry));
        }
        if (inquiry.has("ordinal")) {
            answer.put("ordinal", inquiry.family("ordinal-association", columns, options));
        }
        if (inquiry.has("group")) {
            answer.putAll(
                    inquiry.family("crosstab-by-group", inquiry.columns("rows", "columns", "count", "group"), options));
        }
        if (inquiry.has("strata")) {
            answer.put("cmh", inquiry.family("cmh", inquiry.columns("rows", "columns", "count", "strata"), options));
        }
        return answer;
    }

    private static Map<String, Object> raoScott(Inquiry inquiry) {
        Frame frame = inquiry.frame(inquiry.columns("rows", "columns", "weight"));
        Category rows = frame.category("rows");
        Category columns = frame.category("columns");
        RaoScott test = RaoScott.test(
                new RaoScott.Cases(rows.codes(), columns.codes(), frame.numbers("weight"), null, null),
                rows.size(),
                columns.size());
        return new Result()
                .put("chi2", test.chi2())
                .put("f", test.f())
                .put("df1", test.df1())
                .put("df2", test.df2())
                .put("p", test.p())
                .put("design_effect", test.designEffect())
                .fields();
    }
}
