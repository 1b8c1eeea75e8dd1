package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.weighting.Raking;
import org.kesheng.analytics.weighting.Representativity;
import org.kesheng.analytics.weighting.ResponseRates;

/** {@code weight}: weights that fit known totals, what they cost, and how well a sample responded. */
final class WeightCommand extends TableCommand {

    @Override
    String name() {
        return "weight";
    }

    @Override
    public String summary() {
        return "weighted means, raking to known totals, response indicators";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.of("kind", "mean|rake|response|representativity", "what to do, mean"),
                Option.of("value", "COLUMN", "the answers (mean)"),
                Option.of("weight", "COLUMN", "the weights (mean), weights to start from (rake)"),
                Option.of(
                        "margins",
                        "TOTALS",
                        "known totals or shares: \"sex: m=48, f=52; age: young=30, old=70\" (rake)"),
                Option.of("bounds", "LOW,HIGH", "of the weights over their mean (rake)"),
                Option.of("disposition", "COLUMN", "AAPOR codes I, P, R, NC, O, UH, UO of every invitation (response)"),
                Option.of("eligible", "SHARE", "of the unknown that is eligible, 1 (response)"),
                Option.of("responded", "COLUMN", "1 if the invited responded, else 0 (representativity)"),
                Option.of(
                        "frame", "COLUMNS", "what is known of all invited, numbers or categories (representativity)"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        return switch (inquiry.choice("kind", "mean", "rake", "response", "representativity")) {
            case "mean" -> mean(inquiry);
            case "rake" -> rake(inquiry);
            case "response" -> response(inquiry);
            default -> representativity(inquiry);
        };
    }

    private static Map<String, Object> mean(Inquiry inquiry) {
        Map<String, Object> columns = Map.of("value", inquiry.text("value"), "weight", inquiry.text("weight"));
        Map<String, Object> answer = new LinkedHashMap<>(inquiry.family("weighted-mean", columns));
        answer.put("design_effect", Raking.designEffect(inquiry.frame(columns).numbers("weight")));
        return answer;
    }

    private static Map<String, Object> rake(Inquiry inquiry) {
        Map<String, Map<String, Double>> totals = totals(inquiry.text("margins"));
        List<String> names = List.copyOf(totals.keySet());
        Table table = inquiry.table();
        for (String name : names) {
            refuseUnknown(table, name, totals.get(name));
        }
        List<Raking.Margin> margins = new ArrayList<>();
        for (String name : names) {
            List<String> categories = List.copyOf(totals.get(name).keySet());
            Column column = table.column(name);
            int[] codes = new int[table.rows()];
            Arrays.setAll(codes, row -> place(categories, column.value(row)));
            double[] total =
                    categories.stream().mapToDouble(totals.get(name)::get).toArray();
            margins.add(new Raking.Margin(name, codes, total));
        }
        Raking raking = inquiry.has("bounds") ? bounded(inquiry, margins) : Raking.of(base(inquiry), margins);
        double[] weights = raking.weights();
        return new Result()
                .put("n", (long) weights.length)
                .put("design_effect", raking.designEffect())
                .put("n_effective", weights.length / raking.designEffect())
                .put("rounds", raking.rounds())
                .put("least", Arrays.stream(weights).min().orElse(Double.NaN))
                .put("most", Arrays.stream(weights).max().orElse(Double.NaN))
                .put("weights", Arrays.stream(weights).boxed().toList())
                .fields();
    }

    private static Raking bounded(Inquiry inquiry, List<Raking.Margin> margins) {
        double[] bounds = inquiry.numbers("bounds");
        if (bounds.length != 2) {
            throw new BadInput("option --bounds must be two numbers");
        }
        return Raking.trimmed(base(inquiry), margins, bounds[0], bounds[1]);
    }

    private static double[] base(Inquiry inquiry) {
        double[] base = new double[inquiry.table().rows()];
        Arrays.fill(base, 1);
        if (!inquiry.has("weight")) {
            return base;
        }
        Frame frame = inquiry.frame(Map.of("weight", inquiry.text("weight")));
        if (frame.rows() != base.length) {
            throw new BadInput(
                    inquiry.table().source() + ", column " + inquiry.text("weight") + ": a weight is missing");
        }
        return frame.numbers("weight");
    }

    private static void refuseUnknown(Table table, String name, Map<String, Double> totals) {
        List<String> categories = List.copyOf(totals.keySet());
        Column column = table.column(name);
        for (int row = 0; row < table.rows(); row++) {
            if (place(categories, column.value(row)) < 0) {
                String text = column.missing(row) ? "a missing value" : column.text(row);
                throw BadInput.at(table.source(), table.sourceRow(row), name, text + " has no known total");
            }
        }
    }

    private static int place(List<String> categories, Value value) {
        for (int c = 0; c < categories.size(); c++) {
            if (value.sameAs(Value.ofText(categories.get(c)))) {
                return c;
            }
        }
        return -1;
    }

    /** Reads {@code "sex: m=48, f=52; age: ..."}. */
    private static Map<String, Map<String, Double>> totals(String text) {
        Map<String, Map<String, Double>> margins = new LinkedHashMap<>();
        for (String margin : text.split(";")) {
            String[] sides = margin.split(":", 2);
            if (sides.length < 2) {
                throw new BadInput("option --margins: " + margin.trim() + " is not COLUMN: A=TOTAL, B=TOTAL");
            }
            Map<String, Double> totals = new LinkedHashMap<>();
            for (String entry : sides[1].split(",")) {
                int equals = entry.lastIndexOf('=');
                double total = equals < 0
                        ? Double.NaN
                        : Value.ofText(entry.substring(equals + 1)).number();
                if (Double.isNaN(total)) {
                    throw new BadInput("option --margins: " + entry.trim() + " is not CATEGORY=TOTAL");
                }
                totals.put(entry.substring(0, equals).trim(), total);
            }
            margins.put(sides[0].trim(), totals);
        }
        return margins;
    }

    private static Map<String, Object> response(Inquiry inquiry) {
        List<String> codes = List.of("I", "P", "R", "NC", "O", "UH", "UO");
        Column column = inquiry.table().column(inquiry.text("disposition"));
        long[] counts = new long[codes.size()];
        for (int row = 0; row < column.size(); row++) {
            int code = column.missing(row) ? -1 : codes.indexOf(column.text(row));
            if (code < 0) {
                throw BadInput.at(
                        inquiry.table().source(),
                        inquiry.table().sourceRow(row),
                        inquiry.text("disposition"),
                        column.text(row) + " is none of " + String.join(", ", codes));
            }
            counts[code]++;
        }
        ResponseRates rates = new ResponseRates(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                inquiry.number("eligible", 1));
        return new Result()
                .put("n", (long) column.size())
                .put("dispositions", codes, counts)
                .put("rr1", rates.rr1())
                .put("rr2", rates.rr2())
                .put("rr3", rates.rr3())
                .put("rr4", rates.rr4())
                .put("rr5", rates.rr5())
                .put("rr6", rates.rr6())
                .put("coop1", rates.coop1())
                .put("ref1", rates.ref1())
                .put("con1", rates.con1())
                .fields();
    }

    private static Map<String, Object> representativity(Inquiry inquiry) {
        Frame frame = inquiry.frame(Map.of("event", inquiry.text("responded"), "columns", inquiry.list("frame")));
        double[] responded = frame.numbers("event");
        boolean[] response = new boolean[responded.length];
        for (int i = 0; i < response.length; i++) {
            response[i] = responded[i] == 1;
        }
        List<double[]> variables = new ArrayList<>();
        for (String name : inquiry.list("frame")) {
            addVariable(frame.column("columns", name), variables);
        }
        Representativity result = Representativity.of(response, variables.toArray(double[][]::new));
        return new Result()
                .put("n", (long) response.length)
                .put("response_rate", result.responseRate())
                .put("r_indicator", result.indicator())
                .put("variation", result.variation())
                .fields();
    }

    /** A number as it is, a category as a dummy for each but the first. */
    private static void addVariable(Column column, List<double[]> variables) {
        double[] numbers = column.numbers();
        if (Arrays.stream(numbers).noneMatch(Double::isNaN)) {
            variables.add(numbers);
            return;
        }
        Category category = Category.of(column);
        for (int c = 1; c < category.size(); c++) {
            int code = c;
            variables.add(Arrays.stream(category.codes())
                    .mapToDouble(v -> v == code ? 1 : 0)
                    .toArray());
        }
    }
}
