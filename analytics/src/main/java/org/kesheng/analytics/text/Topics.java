package org.kesheng.analytics.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kesheng.analytics.NotComputable;
import org.kesheng.analytics.NotComputable.Reason;

/**
 * Themes of many short texts: groups of words that occur together, and how much of each text they are. Immutable; the start
 * comes from a seed, the same texts give the same topics.
 *
 * <p>Non-negative matrix factorisation of the texts' tf-idf vectors of length 1, least squares by alternating column updates.
 * The number of topics is the analyst's choice; a topic is a description, not a finding, and quotes from it must obey the
 * suppression of small groups.
 *
 * <p>References: D. D. Lee, H. S. Seung (1999), Nature 401; A. Cichocki, A.-H. Phan (2009), IEICE Transactions 92-A. R:
 * {@code NMF::nmf(x, k)}.
 */
public final class Topics {

    private static final int ROUNDS = 100;
    private static final double TINY = 1e-12;

    private final List<String> words;
    private final double[][] byWord;
    private final double[][] byText;

    private Topics(List<String> words, double[][] byWord, double[][] byText) {
        this.words = words;
        this.byWord = byWord;
        this.byText = byText;
    }

    /**
     * Finds topics.
     *
     * @param texts words of every text; function words should be left out
     * @param topics number of topics
     * @param least texts in which a word must occur
     * @param seed of the start
     * @return the topics, the most frequent first
     * @throws NotComputable if there are not more words than topics
     */
    public static Topics of(List<? extends Collection<String>> texts, int topics, int least, long seed) {
        Map<String, Integer> index = vocabulary(texts, least);
        if (topics < 1 || index.size() <= topics) {
            throw new NotComputable(Reason.TOO_FEW_VALUES, index.size() + " frequent words for " + topics + " topics");
        }
        List<String> words = new ArrayList<>(index.keySet());
        words.sort(Comparator.comparing(index::get));
        Factors factors = new Factors(texts, index, topics, seed);
        factors.fit();
        return factors.topics(words);
    }

    private static Map<String, Integer> vocabulary(List<? extends Collection<String>> texts, int least) {
        Map<String, Integer> count = new HashMap<>();
        List<String> seen = new ArrayList<>();
        for (Collection<String> text : texts) {
            for (String word : new HashSet<>(text)) {
                if (count.merge(word, 1, Integer::sum) == least) {
                    seen.add(word);
                }
            }
        }
        seen.sort(null);
        Map<String, Integer> index = new HashMap<>();
        seen.forEach(word -> index.put(word, index.size()));
        return index;
    }

    /** Number of topics. */
    public int size() {
        return byWord.length;
    }

    /** The heaviest words of a topic. */
    public List<String> words(int topic, int most) {
        return IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer w) -> -byWord[topic][w]))
                .limit(most)
                .filter(w -> byWord[topic][w] > TINY)
                .map(words::get)
                .toList();
    }

    /** The main topic of a text; -1 if it has no word of any. */
    public int main(int text) {
        int best = -1;
        for (int k = 0; k < size(); k++) {
            if (byText[k][text] > (best < 0 ? TINY * 10 : byText[best][text])) {
                best = k;
            }
        }
        return best;
    }

    /** Share of the texts whose main topic this is. */
    public double share(int topic) {
        int n = byText[0].length;
        return IntStream.range(0, n).filter(text -> main(text) == topic).count() / (double) n;
    }

    /** The texts that are most of a topic, for quotes. */
    public List<Integer> typical(int topic, int most) {
        return IntStream.range(0, byText[topic].length)
                .boxed()
                .filter(text -> main(text) == topic)
                .sorted(Comparator.comparingDouble((Integer text) -> -byText[topic][text]))
                .limit(most)
                .toList();
    }

    /** Hierarchical alternating least squares over sparse rows. */
    private static final class Factors {
        private final int[][] columns;
        private final double[][] values;
        private final double[][] byText;
        private final double[][] byWord;

        Factors(List<? extends Collection<String>> texts, Map<String, Integer> index, int topics, long seed) {
            columns = new int[texts.size()][];
            values = new double[texts.size()][];
            int[] inTexts = new int[index.size()];
            for (int i = 0; i < texts.size(); i++) {
                Set<Integer> present = new HashSet<>();
                texts.get(i).forEach(word -> {
                    if (index.containsKey(word)) {
                        present.add(index.get(word));
                    }
                });
                columns[i] =
                        present.stream().mapToInt(Integer::intValue).sorted().toArray();
                for (int w : columns[i]) {
                    inTexts[w]++;
                }
            }
            for (int i = 0; i < columns.length; i++) {
                values[i] = normalised(columns[i], inTexts);
            }
            SplittableRandom random = new SplittableRandom(seed);
            byText = random(topics, texts.size(), random);
            byWord = random(topics, index.size(), random);
        }

        private double[] normalised(int[] words, int[] inTexts) {
            double[] idf = Arrays.stream(words)
                    .mapToDouble(w -> Math.log(1 + columns.length / (double) inTexts[w]))
                    .toArray();
            double length = Math.sqrt(Arrays.stream(idf).map(v -> v * v).sum());
            return Arrays.stream(idf).map(v -> v / length).toArray();
        }

        private static double[][] random(int rows, int size, SplittableRandom random) {
            double[][] matrix = new double[rows][size];
            for (double[] row : matrix) {
                Arrays.setAll(row, i -> 0.01 + random.nextDouble());
            }
            return matrix;
        }

        void fit() {
            for (int round = 0; round < ROUNDS; round++) {
                update(byText, byWord, false);
                update(byWord, byText, true);
                normaliseWords();
            }
        }

        /** One pass of column updates of {@code target} with the other factor fixed. */
        private void update(double[][] target, double[][] other, boolean words) {
            int k = target.length;
            double[][] product = new double[k][target[0].length];
            for (int i = 0; i < columns.length; i++) {
                for (int c = 0; c < columns[i].length; c++) {
                    int w = columns[i][c];
                    for (int t = 0; t < k; t++) {
                        product[t][words ? w : i] += values[i][c] * other[t][words ? i : w];
                    }
                }
            }
            double[][] gram = gram(other);
            for (int t = 0; t < k; t++) {
                for (int j = 0; j < target[t].length; j++) {
                    double gradient = product[t][j];
                    for (int s = 0; s < k; s++) {
                        gradient -= gram[t][s] * target[s][j];
                    }
                    target[t][j] = Math.max(TINY, target[t][j] + gradient / Math.max(gram[t][t], TINY));
                }
            }
        }

        private static double[][] gram(double[][] rows) {
            double[][] gram = new double[rows.length][rows.length];
            for (int s = 0; s < rows.length; s++) {
                for (int t = 0; t < rows.length; t++) {
                    for (int j = 0; j < rows[s].length; j++) {
                        gram[s][t] += rows[s][j] * rows[t][j];
                    }
                }
            }
            return gram;
        }

        /** Words of each topic at length 1, the texts carry the size. */
        private void normaliseWords() {
            for (int t = 0; t < byWord.length; t++) {
                double length =
                        Math.sqrt(Arrays.stream(byWord[t]).map(v -> v * v).sum());
                for (int j = 0; j < byWord[t].length; j++) {
                    byWord[t][j] /= length;
                }
                for (int i = 0; i < byText[t].length; i++) {
                    byText[t][i] *= length;
                }
            }
        }

        Topics topics(List<String> words) {
            Topics found = new Topics(words, byWord, byText);
            int[] order = IntStream.range(0, byWord.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer t) -> -found.share(t)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double[][] wordsOf = Arrays.stream(order).mapToObj(t -> byWord[t]).toArray(double[][]::new);
            double[][] textsOf = Arrays.stream(order).mapToObj(t -> byText[t]).toArray(double[][]::new);
            return new Topics(List.copyOf(words), wordsOf, textsOf);
        }
    }
}
