package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.kesheng.analytics.association.ContingencyTable;
import org.kesheng.analytics.interval.Interval;
import org.kesheng.analytics.reliability.Agreement;
import org.kesheng.insight.CommentCoding.Agreed;
import org.kesheng.insight.CommentCoding.Pairing;
import org.kesheng.insight.FigureStatus;

/** Cohen's kappa of codes; see {@link Agreement}. */
public final class CodingAgreement {
    public static final String METHOD = "cohen-kappa.1";

    /** Fewer pairs say nothing. */
    static final int LEAST = 10;

    private static final double CONFIDENCE = 0.95;

    private CodingAgreement() {}

    /** What one coder made of one comment, and what the machine had made of it. */
    public record Coded(
            long comment, long coder, String sentiment, String theme, String machineSentiment, String machineTheme) {}

    private record Pair(String first, String second) {}

    /** Every pairing, in the order of the constants. */
    public static List<Agreed> of(List<Coded> codings) {
        List<Agreed> agreed = new ArrayList<>();
        agreed.add(agreed(Pairing.SENTIMENT_WITH_MACHINE, with(codings, Coded::machineSentiment, Coded::sentiment)));
        agreed.add(agreed(Pairing.THEME_WITH_MACHINE, with(codings, Coded::machineTheme, Coded::theme)));
        agreed.add(agreed(Pairing.SENTIMENT_AMONG_PEOPLE, among(codings, Coded::sentiment)));
        agreed.add(agreed(Pairing.THEME_AMONG_PEOPLE, among(codings, Coded::theme)));
        return agreed;
    }

    private static List<Pair> with(
            List<Coded> codings, Function<Coded, String> machine, Function<Coded, String> person) {
        return codings.stream()
                .map(coded -> new Pair(machine.apply(coded), person.apply(coded)))
                .toList();
    }

    /** Every two coders of a comment, the one with the lower number first. */
    private static List<Pair> among(List<Coded> codings, Function<Coded, String> code) {
        List<Pair> pairs = new ArrayList<>();
        for (Coded one : codings) {
            for (Coded other : codings) {
                if (one.comment() == other.comment() && one.coder() < other.coder()) {
                    pairs.add(new Pair(code.apply(one), code.apply(other)));
                }
            }
        }
        return pairs;
    }

    private static Agreed agreed(Pairing pairing, List<Pair> pairs) {
        TreeSet<String> codes = new TreeSet<>();
        pairs.forEach(pair -> {
            codes.add(pair.first());
            codes.add(pair.second());
        });
        if (pairs.size() < LEAST || codes.size() < 2) {
            return new Agreed(pairing, pairs.size(), null, null, null, null, METHOD, FigureStatus.NO_DATA);
        }
        List<String> order = List.copyOf(codes);
        double[][] table = new double[order.size()][order.size()];
        pairs.forEach(pair -> table[order.indexOf(pair.first())][order.indexOf(pair.second())]++);
        Agreement agreement = Agreement.of(ContingencyTable.of(table), Agreement.Weights.NONE);
        Interval interval = agreement.interval(CONFIDENCE);
        return new Agreed(
                pairing,
                pairs.size(),
                agreement.observed(),
                agreement.kappa(),
                interval.lower(),
                interval.upper(),
                METHOD,
                FigureStatus.OK);
    }
}
