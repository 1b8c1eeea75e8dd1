package org.kesheng.analytics.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of Chinese and English texts: Chinese by Lucene's hidden Markov segmentation with its dictionary (simplified
 * characters), other scripts by blanks and punctuation, in lower case. The dictionary is older than online trade: pieces
 * that together are a word of service and trade, or one that the caller names, are joined again. Not safe for several
 * threads at once.
 */
public final class Words implements AutoCloseable {
    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿";

    private static final int MOST_PIECES = 4;

    private final Set<String> known;
    private final HMMChineseTokenizer tokenizer = new HMMChineseTokenizer();
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);

    /** Words with the trade's own. */
    public Words() {
        this(Set.of());
    }

    /**
     * Words with the trade's own and more.
     *
     * @param more words that shall not be split, such as names of products and departments
     */
    public Words(Collection<String> more) {
        known = new HashSet<>(TradeWords.ALL);
        known.addAll(more);
    }

    /**
     * Splits a text.
     *
     * @param text a text; null has no words
     * @return its words in order, without punctuation
     */
    public List<String> of(String text) {
        List<String> words = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return words;
        }
        try (TokenStream stream = tokenizer) {
            tokenizer.setReader(new StringReader(text));
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.toString().toLowerCase(Locale.ROOT);
                if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    words.add(word);
                }
            }
            stream.end();
            return joined(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Joins pieces that together are a known word, the longest first. */
    private List<String> joined(List<String> pieces) {
        List<String> words = new ArrayList<>(pieces.size());
        int at = 0;
        while (at < pieces.size()) {
            int end = Math.min(pieces.size(), at + MOST_PIECES);
            while (end > at + 1 && !known.contains(String.join("", pieces.subList(at, end)))) {
                end--;
            }
            words.add(String.join("", pieces.subList(at, end)));
            at = end;
        }
        return words;
    }

    /** Whether a word says something by itself: not a single character of Latin script, a number or a function word. */
    public static boolean isContent(String word) {
        boolean number = word.chars().allMatch(c -> c < 128 ? !Character.isLetter(c) : NUMERALS.indexOf(c) >= 0);
        boolean single = word.length() == 1 && word.charAt(0) < 0x2E80;
        return !number && !single && !FunctionWords.contains(word);
    }

    @Override
    public void close() {
        try {
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
