package org.kesheng.survey.control;

import java.util.ArrayList;
import java.util.List;
import org.kesheng.survey.Item;
import org.kesheng.survey.Questionnaire;

/**
 * The cleaning rules (SUR-10) that need nothing but the sheet itself. An excluded sheet stays stored. Giving the same answer to
 * everything is a hint and no more: satisfied people do it honestly; together with an impossible speed it excludes.
 */
public final class Cleaning {
    public static final String INCOMPLETE = "INCOMPLETE";
    public static final String DUPLICATE = "DUPLICATE";
    public static final String TOO_FAST = "TOO_FAST";
    public static final String STRAIGHT_LINED = "STRAIGHT_LINED";

    /** Nobody reads and answers a question faster, in seconds. */
    static final double FASTEST_SECONDS_PER_ITEM = 1.0;

    /** Fewer items in the same scale say nothing about straight-lining. */
    static final int LONG_ENOUGH = 8;

    private Cleaning() {}

    /** @param excluded null where the sheet counts */
    public record Verdict(String excluded, List<String> flags) {}

    /** @param seconds from opening to sending, null where nobody measured it */
    public static Verdict of(Questionnaire questionnaire, byte[] answers, Double seconds) {
        List<Item> closed = questionnaire.closed();
        List<String> flags = new ArrayList<>();
        if (isStraightLined(closed, answers)) {
            flags.add(STRAIGHT_LINED);
        }
        int answered = answered(answers);
        boolean fast = seconds != null && seconds < FASTEST_SECONDS_PER_ITEM * answered;
        String excluded = null;
        if (answered * 2 < closed.size()) {
            excluded = INCOMPLETE;
        } else if (fast) {
            excluded = flags.isEmpty() ? TOO_FAST : STRAIGHT_LINED;
        }
        return new Verdict(excluded, flags);
    }

    private static int answered(byte[] answers) {
        int answered = 0;
        for (byte answer : answers) {
            answered += Byte.toUnsignedInt(answer) == Item.MISSING ? 0 : 1;
        }
        return answered;
    }

    private static boolean isStraightLined(List<Item> closed, byte[] answers) {
        int length = 0;
        int first = -1;
        for (int i = 0; i < answers.length; i++) {
            int answer = Byte.toUnsignedInt(answers[i]);
            if (answer == Item.MISSING || closed.get(i).nps()) {
                continue;
            }
            if (first >= 0 && answer != first) {
                return false;
            }
            first = answer;
            length++;
        }
        return length >= LONG_ENOUGH;
    }
}
