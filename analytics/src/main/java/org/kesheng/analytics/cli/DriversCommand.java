package org.kesheng.analytics.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kesheng.analytics.driver.DriverBootstrap;
import org.kesheng.analytics.driver.Kano;
import org.kesheng.analytics.driver.PenaltyReward;

/** {@code drivers}: what moves overall satisfaction. */
final class DriversCommand extends TableCommand {

    @Override
    String name() {
        return "drivers";
    }

    @Override
    public String summary() {
        return "what moves overall satisfaction";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.of("method", "shapley|penalty-reward|kano", "which analysis, shapley"),
                Option.of("response", "COLUMN", "the overall judgement"),
                Option.of("predictors", "COLUMNS", "the drivers"),
                Option.of("bootstrap", "NUMBER", "resamples for intervals of shares and ranks, none (shapley)"),
                Option.of("seed", "NUMBER", "of the resamples, 1"),
                Option.of("low", "NUMBER", "highest answer that counts as poor, 2 (penalty-reward)"),
                Option.of("high", "NUMBER", "lowest answer that counts as good, 4 (penalty-reward)"),
                Option.of("level", "NUMBER", "significance level of the classes, 0.05 (penalty-reward)"),
                Option.of("functional", "COLUMNS", "how would you feel if it were there, 1..5 (kano)"),
                Option.of("dysfunctional", "COLUMNS", "how would you feel if it were not, 1..5, same order (kano)"));
    }

    @Override
    String notes() {
        return """
                shapley: parts of R squared (LMG), Johnson's relative weights, importance against performance. penalty-reward:
                what each driver costs when poor and earns when good. kano: categories of attributes by pairs of questions.
                """;
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        return switch (inquiry.choice("method", "shapley", "penalty-reward", "kano")) {
            case "shapley" -> shapley(inquiry);
            case "penalty-reward" -> penaltyReward(inquiry);
            default -> kano(inquiry);
        };
    }

    private static Map<String, Object> columns(Inquiry inquiry) {
        return Map.of("response", inquiry.text("response"), "predictors", inquiry.list("predictors"));
    }

    private static Map<String, Object> shapley(Inquiry inquiry) {
        Map<String, Object> columns = columns(inquiry);
        Map<String, Object> shapley = inquiry.family("drivers-lmg", columns);
        Map<String, Object> johnson = inquiry.family("relative-weights", columns);
        Map<String, Object> matrix =
                inquiry.family("ipa", Map.of("overall", inquiry.text("response"), "items", inquiry.list("predictors")));
        Map<String, Object> answer = new Result()
                .put("n", shapley.get("n"))
                .put("r2", shapley.get("r2"))
                .put("lmg", shapley.get("lmg"))
                .put("share", shapley.get("share"))
                .put("relative_weights", johnson.get("weights"))
                .put("importance", matrix.get("importance"))
                .put("performance", matrix.get("performance"))
                .put("quadrant", matrix.get("quadrant"))
                .fields();
        if (inquiry.has("bootstrap")) {
            answer.put("bootstrap", bootstrap(inquiry));
        }
        return answer;
    }

    private static Map<String, Object> bootstrap(Inquiry inquiry) {
        Frame frame = inquiry.frame(columns(inquiry));
        DriverBootstrap bootstrap = DriverBootstrap.of(
                frame.numbers("response"),
                frame.matrix("predictors"),
                inquiry.whole("bootstrap", 1000),
                inquiry.whole("seed", 1));
        Map<String, Object> drivers = new LinkedHashMap<>();
        List<String> names = inquiry.list("predictors");
        for (int j = 0; j < names.size(); j++) {
            Result driver = new Result();
            DescriptionFamilies.put(driver, "lmg", bootstrap.share(j, inquiry.confidence()));
            DescriptionFamilies.put(driver, "rank", bootstrap.rank(j, inquiry.confidence()));
            drivers.put(names.get(j), driver.put("first", bootstrap.first(j)).fields());
        }
        return drivers;
    }

    private static Map<String, Object> penaltyReward(Inquiry inquiry) {
        Frame frame = inquiry.frame(columns(inquiry));
        PenaltyReward model = PenaltyReward.of(
                frame.numbers("response"),
                frame.matrix("predictors"),
                inquiry.number("low", 2),
                inquiry.number("high", 4),
                inquiry.number("level", 0.05));
        Map<String, Object> drivers = new LinkedHashMap<>();
        List<String> names = inquiry.list("predictors");
        for (int j = 0; j < names.size(); j++) {
            PenaltyReward.Attribute driver = model.attributes().get(j);
            drivers.put(
                    names.get(j),
                    new Result()
                            .put("penalty", driver.penalty())
                            .put("penalty_se", driver.penaltyError())
                            .put("penalty_p", driver.penaltyP())
                            .put("reward", driver.reward())
                            .put("reward_se", driver.rewardError())
                            .put("reward_p", driver.rewardP())
                            .put("kind", word(driver.kind()))
                            .fields());
        }
        return new Result()
                .put("n", (long) frame.rows())
                .put("r2", model.r2())
                .put("drivers", drivers)
                .fields();
    }

    private static Map<String, Object> kano(Inquiry inquiry) {
        List<String> functional = inquiry.list("functional");
        List<String> dysfunctional = inquiry.list("dysfunctional");
        if (functional.size() != dysfunctional.size()) {
            throw new BadInput("options --functional and --dysfunctional must name as many columns");
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int j = 0; j < functional.size(); j++) {
            Frame frame = inquiry.frame(Map.of("items", List.of(functional.get(j), dysfunctional.get(j))));
            double[][] answers = frame.matrix("items");
            Kano kano = Kano.of(answers[0], answers[1]);
            Result attribute = new Result()
                    .put("n", kano.n())
                    .put("category", word(kano.category()))
                    .put("better", kano.better())
                    .put("worse", kano.worse());
            for (Kano.Category category : Kano.Category.values()) {
                attribute.put(word(category), kano.counts().get(category));
            }
            attributes.put(functional.get(j), attribute.fields());
        }
        return new Result().put("attributes", attributes).fields();
    }

    private static String word(Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }
}
