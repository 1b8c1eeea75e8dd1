package org.kesheng.analytics.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.analytics.NotComputable;

class TextTest {

    @Test
    @DisplayName("Chinese is split into words, English into lower case, punctuation goes")
    void words() {
        try (Words words = new Words()) {
            assertEquals(
                    List.of("客服", "态度", "很", "好", "delivery", "was", "fast"), words.of("客服态度很好！Delivery was FAST."));
            assertEquals(List.of(), words.of(" 。，"));
            assertEquals(List.of(), words.of(null));
            assertEquals(List.of("慢"), words.of("慢"));
        }
        try (Words words = new Words(List.of("客声通"))) {
            assertEquals(List.of("客声通", "不好吃"), words.of("客声通不好吃"));
        }
        assertTrue(Words.isContent("快递") && Words.isContent("不") && Words.isContent("slow"));
        assertTrue(!Words.isContent("的")
                && !Words.isContent("the")
                && !Words.isContent("12")
                && !Words.isContent("三")
                && !Words.isContent("x"));
    }

    @Test
    @DisplayName("Keyness: the likelihood ratio of texts with and without the word, signed")
    void keyness() {
        List<List<String>> target = texts(10, 8, "慢");
        List<List<String>> reference = texts(20, 4, "慢");
        Keyness word = Keyness.of(target, reference, 2).stream()
                .filter(k -> k.word().equals("慢"))
                .findFirst()
                .orElseThrow();
        // R: O <- matrix(c(8, 4, 2, 16), 2); E <- outer(rowSums(O), colSums(O)) / 30; 2 * sum(O * log(O / E))
        assertEquals(10.3565546, word.g2(), 1e-7);
        assertEquals(0.0012901577, word.p(), 1e-9);
        assertTrue(word.z() > 0 && word.logRatio() > 1);
        Keyness other = Keyness.of(reference, target, 2).stream()
                .filter(k -> k.word().equals("慢"))
                .findFirst()
                .orElseThrow();
        assertEquals(-word.g2(), other.g2(), 1e-12);
        assertTrue(other.z() < 0);
    }

    private static List<List<String>> texts(int all, int with, String word) {
        List<List<String>> texts = new ArrayList<>(Collections.nCopies(with, List.of(word, "饭", word)));
        texts.addAll(Collections.nCopies(all - with, List.of("饭")));
        return texts;
    }

    @Test
    @DisplayName("Topics keep apart words that never meet, and repeat with their seed")
    void topics() {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add(
                    i % 2 == 0
                            ? List.of("快递", "慢", i % 4 == 0 ? "包装" : "物流")
                            : List.of("客服", "态度", i % 4 == 1 ? "好" : "差"));
        }
        Topics topics = Topics.of(texts, 2, 5, 1);
        for (int i = 2; i < 40; i++) {
            assertEquals(topics.main(i % 2), topics.main(i));
        }
        assertTrue(topics.main(0) != topics.main(1));
        assertEquals(0.5, topics.share(0), 1e-15);
        assertEquals(topics.words(0, 3), Topics.of(texts, 2, 5, 1).words(0, 3));
        assertTrue(topics.words(topics.main(0), 2).containsAll(List.of("快递", "慢")));
        assertThrows(NotComputable.class, () -> Topics.of(texts, 20, 5, 1));
    }

    @Test
    @DisplayName("The classifier learns two and three classes, gives probabilities that sum to one, and needs two")
    void classifier() {
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        String[] good = {"非常好吃", "很满意", "服务态度好", "速度快，好评"};
        String[] bad = {"太慢了", "难吃，差评", "服务态度差", "不满意"};
        for (int i = 0; i < 20; i++) {
            texts.add(good[i % 4] + "！");
            labels.add("good");
            texts.add(bad[i % 4] + "。");
            labels.add("bad");
        }
        TextClassifier two = TextClassifier.train(texts, labels);
        assertEquals(List.of("bad", "good"), two.classes());
        assertEquals("good", two.classify("态度好，满意").label());
        assertEquals("bad", two.classify("差评，慢").label());
        assertTrue(two.classify("速度快，好评").probability() > 0.7);
        texts.addAll(Collections.nCopies(20, "明天下午三点开会"));
        labels.addAll(Collections.nCopies(20, "other"));
        TextClassifier three = TextClassifier.train(texts, labels);
        TextClassifier.Answer answer = three.classify("下午开会");
        assertEquals("other", answer.label());
        assertEquals(
                1,
                answer.probabilities().stream().mapToDouble(Double::doubleValue).sum(),
                1e-12);
        assertEquals(3, three.classify(null).probabilities().size());
        assertThrows(NotComputable.class, () -> TextClassifier.train(List.of("a", "b"), List.of("x", "x")));
    }
}
