package org.kesheng.survey.control;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.shared.Refused;
import org.kesheng.survey.Item;
import org.kesheng.survey.Questionnaire;

/** Answers by item code to packed bytes and back. */
public final class Packing {
    private Packing() {}

    /** @throws Refused INVALID for an item the version does not have, or an answer outside its range */
    public static byte[] pack(Questionnaire questionnaire, Map<String, Integer> answers) {
        List<Item> closed = questionnaire.closed();
        byte[] packed = new byte[closed.size()];
        Arrays.fill(packed, (byte) Item.MISSING);
        answers.forEach((code, answer) -> {
            Item item = questionnaire
                    .item(code)
                    .filter(Item::closed)
                    .orElseThrow(() -> Refused.invalid("answers." + code, "survey.noItem", code));
            if (answer != null) {
                if (!item.accepts(answer)) {
                    throw Refused.invalid("answers." + code, "survey.range", code, item.min(), item.max());
                }
                packed[closed.indexOf(item)] = answer.byteValue();
            }
        });
        return packed;
    }

    /** Without the missing ones. */
    public static Map<String, Integer> unpack(Questionnaire questionnaire, byte[] packed) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        List<Item> closed = questionnaire.closed();
        for (int i = 0; i < closed.size(); i++) {
            int answer = Byte.toUnsignedInt(packed[i]);
            if (answer != Item.MISSING) {
                answers.put(closed.get(i).code(), answer);
            }
        }
        return answers;
    }
}
