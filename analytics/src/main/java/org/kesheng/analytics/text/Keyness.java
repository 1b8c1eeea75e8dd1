package org.kesheng.analytics.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.kesheng.analytics.numeric.Tails;

/**
 * Which words are more frequent in some texts than in others. Immutable.
 *
 * <p>Each word is counted once per text, so that one long letter does not make a theme. G² = 2 Σ O log(O/E) of texts with and
 * without the word against target and reference, signed by the direction; z is the log-odds ratio with an informative
 * Dirichlet prior over its error, which keeps rare words in their place. Thousands of words are tested at once: read G² as
 * an order, and adjust its p-values before calling anything significant.
 *
 * <p>References: T. Dunning (1993), Computational Linguistics 19; B. L. Monroe, M. P. Colaresi, K. M. Quinn (2008), Political
 * Analysis 16. R: {@code quanteda.textstats::textstat_keyness(dfm, target, measure = "lr", correction = "none")}.
 *
 * @param word the word
 * @param target texts of the target that contain it
 * @param reference texts of the reference that contain it
 * @param g2 log-likelihood ratio; positive if it is over-represented in the target
 * @param p upper tail of chi-square with one degree of freedom
 * @param logRatio logarithm to base 2 of the ratio of the shares, half a text added to each count
 * @param z log-odds ratio over its error
 */
public record Keyness(String word, long target, long reference, double g2, double p, double logRatio, double z) {

    /**
     * Compares two bodies of texts.
     *
     * @param target words of every target text
     * @param reference words of every reference text
     * @param least texts in which a word must occur to be considered
     * @return the words, most over-represented in the target first
     */
    public static List<Keyness> of(
            Collection<? extends Collection<String>> target,
            Collection<? extends Collection<String>> reference,
            int least) {
        Map<String, long[]> counts = new HashMap<>();
        count(target, counts, 0);
        count(reference, counts, 1);
        double sum = counts.values().stream().mapToLong(c -> c[0] + c[1]).sum();
        List<Keyness> words = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (count[0] + count[1] >= least) {
                words.add(of(word, count, target.size(), reference.size(), (count[0] + count[1]) / sum));
            }
        });
        words.sort(Comparator.comparingDouble((Keyness word) -> -word.g2).thenComparing(Keyness::word));
        return words;
    }

    private static void count(Collection<? extends Collection<String>> texts, Map<String, long[]> counts, int side) {
        for (Collection<String> text : texts) {
            for (String word : new HashSet<>(text)) {
                counts.computeIfAbsent(word, key -> new long[2])[side]++;
            }
        }
    }

    private static Keyness of(String word, long[] count, double targets, double references, double prior) {
        double a = count[0];
        double b = count[1];
        double all = targets + references;
        double expected = (a + b) * targets / all;
        double g2 = 2
                * (part(a, expected)
                        + part(b, a + b - expected)
                        + part(targets - a, targets - expected)
                        + part(references - b, references - (a + b - expected)));
        double share = (a + 0.5) / (targets + 1);
        double other = (b + 0.5) / (references + 1);
        // The prior is worth the texts of one per cent of the corpus, spread like the corpus.
        double weight = Math.max(1, 0.01 * all);
        double alpha = Math.max(weight * prior, 0.01);
        double logOdds = logOdds(a, targets, alpha, weight) - logOdds(b, references, alpha, weight);
        double z = logOdds / Math.sqrt(1 / (a + alpha) + 1 / (b + alpha));
        double size = Math.max(0, g2);
        double signed = a >= expected ? size : -size;
        return new Keyness(
                word,
                count[0],
                count[1],
                signed,
                Tails.chiSquareUpper(size, 1),
                Math.log(share / other) / Math.log(2),
                z);
    }

    private static double logOdds(double count, double texts, double alpha, double weight) {
        return Math.log((count + alpha) / Math.max(texts + weight - count - alpha, 0.5));
    }

    private static double part(double observed, double expected) {
        return observed > 0 ? observed * Math.log(observed / expected) : 0;
    }
}
