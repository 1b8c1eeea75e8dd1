package org.kesheng.analytics.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;

/**
 * Learns to put short texts into classes, such as favourable and unfavourable reviews, from texts that people have put
 * there. Immutable once trained; the same texts in the same order give the same classifier.
 *
 * <p>Features are the sequences of one to three characters of a text (full-width forms folded, digits alike), so that
 * Chinese needs no dictionary of words; each is scaled by the logarithm of the ratio of its shares within and outside the
 * class, as in naive Bayes, and weighted by logistic regression. Better than naive Bayes alone, because sequences that
 * overlap do not count twice. Irony and facts without judgement stay hard; let people code a sample beside it and
 * report kappa.
 *
 * <p>References: S. Wang, C. D. Manning (2012), Baselines and bigrams, ACL; H.-F. Yu, F.-L. Huang, C.-J. Lin (2011), Dual
 * coordinate descent methods for logistic regression, Machine Learning 85.
 */
public final class TextClassifier {

    private static final int LONGEST = 3;
    private static final int LEAST_TEXTS = 2;
    private static final double COST = 0.1;
    private static final int ROUNDS = 30;

    private final List<String> classes;
    private final Map<String, Integer> vocabulary;
    private final double[][] weights;
    private final double[] constants;

    private TextClassifier(
            List<String> classes, Map<String, Integer> vocabulary, double[][] weights, double[] constants) {
        this.classes = classes;
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.constants = constants;
    }

    /**
     * The answer for one text.
     *
     * @param label the most probable class
     * @param probability its probability
     * @param probabilities probability of every class, in the order of {@link #classes()}
     */
    public record Answer(String label, double probability, List<Double> probabilities) {}

    /**
     * Trains a classifier.
     *
     * @param texts texts, null for an empty one
     * @param labels class of every text
     * @return the classifier
     * @throws NotComputable for fewer than two classes
     */
    public static TextClassifier train(List<String> texts, List<String> labels) {
        List<String> classes = List.copyOf(new TreeSet<>(labels));
        if (classes.size() < 2) {
            throw new NotComputable(
                    Reason.TOO_FEW_GROUPS, "texts of " + classes.size() + " classes, at least 2 needed");
        }
        List<Set<String>> features =
                texts.stream().map(TextClassifier::features).toList();
        Map<String, Integer> vocabulary = vocabulary(features);
        int[][] rows = features.stream().map(f -> indices(f, vocabulary)).toArray(int[][]::new);
        // Two classes are one question; more are one question each.
        int questions = classes.size() == 2 ? 1 : classes.size();
        double[][] weights = new double[questions][];
        double[] constants = new double[questions];
        for (int q = 0; q < questions; q++) {
            String asked = classes.get(classes.size() == 2 ? 1 : q);
            int[] sign = labels.stream()
                    .mapToInt(label -> label.equals(asked) ? 1 : -1)
                    .toArray();
            Training training = new Training(rows, sign, vocabulary.size());
            training.run();
            weights[q] = training.weights();
            constants[q] = training.constant;
        }
        return new TextClassifier(classes, vocabulary, weights, constants);
    }

    /** The classes in ascending order. */
    public List<String> classes() {
        return classes;
    }

    /** Classifies a text; an empty or unknown one falls to the classes' shares in training. */
    public Answer classify(String text) {
        int[] row = indices(features(text), vocabulary);
        double[] probability = new double[classes.size()];
        for (int q = 0; q < weights.length; q++) {
            double score = constants[q];
            for (int feature : row) {
                score += weights[q][feature];
            }
            probability[weights.length == 1 ? 1 : q] = 1 / (1 + Math.exp(-score));
        }
        if (weights.length == 1) {
            probability[0] = 1 - probability[1];
        }
        double sum = Arrays.stream(probability).sum();
        int best = 0;
        List<Double> all = new ArrayList<>();
        for (int c = 0; c < probability.length; c++) {
            best = probability[c] > probability[best] ? c : best;
            all.add(probability[c] / sum);
        }
        return new Answer(classes.get(best), all.get(best), List.copyOf(all));
    }

    /** The character sequences of a text, once each, with its beginning and end marked. */
    private static Set<String> features(String text) {
        String marked = "\u0002" + (text == null ? "" : folded(text)) + "\u0003";
        Set<String> features = new LinkedHashSet<>();
        for (int start = 0; start < marked.length(); start++) {
            for (int end = start + 1; end <= Math.min(marked.length(), start + LONGEST); end++) {
                features.add(marked.substring(start, end));
            }
        }
        return features;
    }

    /** Lower case, full-width forms as ASCII, every blank a space, every digit a nought. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            c = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
            folded.append(Character.isDigit(c) ? '0' : Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c));
        }
        return folded.toString();
    }

    private static Map<String, Integer> vocabulary(List<Set<String>> features) {
        Map<String, Integer> texts = new HashMap<>();
        features.forEach(set -> set.forEach(feature -> texts.merge(feature, 1, Integer::sum)));
        Map<String, Integer> vocabulary = new HashMap<>();
        // In order of appearance, so that sums are taken in an order that does not depend on hashes.
        features.forEach(set -> set.forEach(feature -> {
            if (texts.get(feature) >= LEAST_TEXTS) {
                vocabulary.putIfAbsent(feature, vocabulary.size());
            }
        }));
        return vocabulary;
    }

    private static int[] indices(Set<String> features, Map<String, Integer> vocabulary) {
        return features.stream()
                .map(vocabulary::get)
                .filter(index -> index != null)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Logistic regression of one class against the rest by dual coordinate descent. */
    private static final class Training {
        private final int[][] rows;
        private final int[] sign;
        private final double[] scale;
        private final double[] slope;
        private final double[] alpha;
        private final double[] beta;
        private double constant;

        Training(int[][] rows, int[] sign, int features) {
            this.rows = rows;
            this.sign = sign;
            scale = scale(features);
            slope = new double[features];
            alpha = new double[rows.length];
            beta = new double[rows.length];
        }

        /** The logarithm of the ratio of a feature's smoothed shares in the class and outside. */
        private double[] scale(int features) {
            double[] in = new double[features];
            double[] out = new double[features];
            Arrays.fill(in, 1);
            Arrays.fill(out, 1);
            double ins = 2;
            double outs = 2;
            for (int i = 0; i < rows.length; i++) {
                for (int feature : rows[i]) {
                    (sign[i] > 0 ? in : out)[feature]++;
                }
                ins += sign[i] > 0 ? 1 : 0;
                outs += sign[i] > 0 ? 0 : 1;
            }
            double[] ratio = new double[features];
            for (int f = 0; f < features; f++) {
                ratio[f] = Math.log(in[f] / ins) - Math.log(out[f] / outs);
            }
            return ratio;
        }

        void run() {
            int[] order = new int[rows.length];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
                alpha[i] = Math.min(0.001 * COST, 1e-8);
                beta[i] = COST - alpha[i];
                move(i, alpha[i]);
            }
            SplittableRandom random = new SplittableRandom(1);
            for (int round = 0; round < ROUNDS; round++) {
                shuffle(order, random);
                for (int i : order) {
                    step(i);
                }
            }
        }

        private static void shuffle(int[] order, SplittableRandom random) {
            for (int k = order.length - 1; k > 0; k--) {
                int j = random.nextInt(k + 1);
                int other = order[k];
                order[k] = order[j];
                order[j] = other;
            }
        }

        /** Minimises the dual over one text by Newton steps (algorithm 5 of Yu, Huang and Lin). */
        private void step(int i) {
            double square = 1;
            double score = constant;
            for (int feature : rows[i]) {
                double x = scale[feature];
                square += x * x;
                score += slope[feature] * x;
            }
            score *= sign[i];
            boolean swapped = 0.5 * square * (beta[i] - alpha[i]) + score < 0;
            double direction = swapped ? -1 : 1;
            double old = swapped ? beta[i] : alpha[i];
            double z = COST - old < 0.5 * COST ? 0.1 * old : old;
            for (int newton = 0; newton < 100; newton++) {
                double gradient = square * (z - old) + direction * score + Math.log(z / (COST - z));
                if (Math.abs(gradient) < 1e-6) {
                    break;
                }
                double next = z - gradient / (square + COST / (COST - z) / z);
                z = next <= 0 ? 0.1 * z : next;
            }
            alpha[i] = swapped ? COST - z : z;
            beta[i] = COST - alpha[i];
            move(i, direction * (z - old));
        }

        private void move(int i, double by) {
            double step = by * sign[i];
            for (int feature : rows[i]) {
                slope[feature] += step * scale[feature];
            }
            constant += step;
        }

        double[] weights() {
            double[] weights = new double[slope.length];
            Arrays.setAll(weights, f -> slope[f] * scale[f]);
            return weights;
        }
    }
}
