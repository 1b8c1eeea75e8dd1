package org.kesheng.analytics.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.association.ContingencyTable;
import org.kesheng.analytics.reliability.Agreement;
import org.kesheng.analytics.text.Keyness;
import org.kesheng.analytics.text.TextClassifier;
import org.kesheng.analytics.text.Topics;
import org.kesheng.analytics.text.Words;

/** {@code keywords}: what open answers speak of, and what is to be thought of them. */
final class KeywordsCommand extends TableCommand {

    @Override
    String name() {
        return "keywords";
    }

    @Override
    public String summary() {
        return "words, themes and sentiment of open answers";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("text", "COLUMN", "the texts, Chinese or English"),
                Option.of("class", "COLUMN", "groups of the texts, such as department or sentiment"),
                Option.of("keywords", "LIST", "words to search as plain substrings, counted by class"),
                Option.of("topics", "NUMBER", "themes to find in the texts"),
                Option.of("top", "NUMBER", "words shown per class or theme, 20"),
                Option.of("least", "NUMBER", "texts in which a word must occur, 5"),
                Option.of("seed", "NUMBER", "of the themes, 1"),
                Option.of("holdback", "NUMBER", "learn the classes, hold back every n-th text and test on it"),
                Option.flag("classify", "learn from the texts with a class, classify those without"));
    }

    @Override
    String notes() {
        return """
                With --class alone: the words that each class uses more than the others (log-likelihood G2). --holdback 3
                keeps rows 3, 6, 9, ... for the test and prints accuracy, kappa and the table of true and given classes.
                """;
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        if (inquiry.has("topics")) {
            return topics(inquiry);
        }
        if (!inquiry.has("class")) {
            throw new BadInput("option --class or --topics is needed, see --help");
        }
        if (inquiry.has("holdback")) {
            return holdback(inquiry);
        }
        if (inquiry.has("classify")) {
            return classify(inquiry);
        }
        return inquiry.has("keywords")
                ? inquiry.family(
                        "keyword-chi2", inquiry.columns("text", "class"), Map.of("keywords", inquiry.list("keywords")))
                : keyness(inquiry);
    }

    // Words -----------------------------------------------------------------------------------------------------------

    private static List<List<String>> words(String[] texts) {
        try (Words words = new Words()) {
            List<List<String>> all = new ArrayList<>();
            for (String text : texts) {
                all.add(words.of(text).stream().filter(Words::isContent).toList());
            }
            return all;
        }
    }

    private static Map<String, Object> keyness(Inquiry inquiry) {
        Frame frame = inquiry.frame(inquiry.columns("text", "class"));
        Category classes = frame.category("class");
        List<List<String>> words = words(frame.texts("text"));
        Map<String, Object> answer = new LinkedHashMap<>();
        for (int c = 0; c < classes.size(); c++) {
            List<List<String>> target = new ArrayList<>();
            List<List<String>> reference = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                (classes.codes()[i] == c ? target : reference).add(words.get(i));
            }
            Map<String, Object> top = new LinkedHashMap<>();
            Keyness.of(target, reference, inquiry.whole("least", 5)).stream()
                    .limit(inquiry.whole("top", 20))
                    .filter(word -> word.g2() > 0)
                    .forEach(word -> top.put(word.word(), row(word)));
            answer.put(classes.names().get(c), top);
        }
        return answer;
    }

    private static Map<String, Object> row(Keyness word) {
        return new Result()
                .put("here", word.target())
                .put("elsewhere", word.reference())
                .put("g2", word.g2())
                .put("p", word.p())
                .put("log_ratio", word.logRatio())
                .put("z", word.z())
                .fields();
    }

    private static Map<String, Object> topics(Inquiry inquiry) {
        Frame frame = inquiry.frame(inquiry.columns("text"));
        String[] texts = frame.texts("text");
        Topics topics = Topics.of(
                words(texts), inquiry.whole("topics", 8), inquiry.whole("least", 5), inquiry.whole("seed", 1));
        Map<String, Object> answer = new LinkedHashMap<>();
        for (int k = 0; k < topics.size(); k++) {
            answer.put(
                    Integer.toString(k + 1),
                    new Result()
                            .put("share", topics.share(k))
                            .put("words", topics.words(k, inquiry.whole("top", 20)))
                            .put(
                                    "typical",
                                    topics.typical(k, 3).stream()
                                            .map(i -> texts[i])
                                            .toList())
                            .fields());
        }
        return new Result().put("n", (long) texts.length).put("topics", answer).fields();
    }

    // Classes ---------------------------------------------------------------------------------------------------------

    private static Map<String, Object> holdback(Inquiry inquiry) {
        int every = inquiry.whole("holdback", 3);
        if (every < 2) {
            throw new BadInput("option --holdback must be 2 or more");
        }
        Frame frame = inquiry.frame(inquiry.columns("text", "class"));
        List<String> texts = Arrays.asList(frame.texts("text"));
        List<String> labels = Arrays.asList(frame.texts("class"));
        TextClassifier classifier = TextClassifier.train(without(texts, every), without(labels, every));
        List<String> classes = classifier.classes();
        double[][] counts = new double[classes.size()][classes.size()];
        for (int i = every - 1; i < texts.size(); i += every) {
            int known = classes.indexOf(labels.get(i));
            if (known >= 0) {
                counts[known][classes.indexOf(classifier.classify(texts.get(i)).label())]++;
            }
        }
        return tested(classes, counts, without(texts, every).size());
    }

    private static List<String> without(List<String> all, int every) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % every != every - 1) {
                rest.add(all.get(i));
            }
        }
        return rest;
    }

    private static Map<String, Object> tested(List<String> classes, double[][] counts, long trained) {
        Agreement agreement = Agreement.of(ContingencyTable.of(counts), Agreement.Weights.NONE);
        Map<String, Object> table = new LinkedHashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            table.putAll(new Result().put(classes.get(i), classes, counts[i]).fields());
        }
        return new Result()
                .put("trained", trained)
                .put("tested", agreement.n())
                .put("accuracy", agreement.observed())
                .put("kappa", agreement.kappa())
                .put("true_by_given", table)
                .fields();
    }

    private static Map<String, Object> classify(Inquiry inquiry) {
        Table table = inquiry.table();
        Column text = table.column(inquiry.text("text"));
        Column known = table.column(inquiry.text("class"));
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (!known.missing(row)) {
                texts.add(text.text(row));
                labels.add(known.text(row));
            }
        }
        TextClassifier classifier = TextClassifier.train(texts, labels);
        Map<String, Object> rows = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (known.missing(row)) {
                TextClassifier.Answer answer = classifier.classify(text.text(row));
                rows.put(
                        Integer.toString(table.sourceRow(row)),
                        new Result()
                                .put("class", answer.label())
                                .put("probability", answer.probability())
                                .fields());
            }
        }
        return new Result()
                .put("trained", (long) texts.size())
                .put("rows", rows)
                .fields();
    }
}
