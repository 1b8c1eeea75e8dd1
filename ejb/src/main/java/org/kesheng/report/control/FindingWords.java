package org.kesheng.report.control;

import java.util.List;
import java.util.Locale;
import org.kesheng.insight.Series;
import org.kesheng.report.Finding;

/** Findings in words; each number in them is one of the finding. */
public final class FindingWords {
    private final Wording words;

    public FindingWords(Locale locale) {
        this.words = new Wording(locale);
    }

    FindingWords(Wording words) {
        this.words = words;
    }

    /** What was found. */
    public String sentence(Finding finding) {
        return words.say("finding." + finding.kind(), arguments(finding));
    }

    /** What is proposed; only of findings that are not good. */
    public String proposal(Finding finding) {
        return words.say("proposal." + finding.kind(), arguments(finding));
    }

    /** Name of a plan that answers it. */
    public String title(Finding finding) {
        return words.say("plan." + finding.kind(), subject(finding));
    }

    private String subject(Finding finding) {
        return switch (finding.kind()) {
            case SERIES_BETTER, SERIES_WORSE, SIGNAL_GOOD, SIGNAL_BAD ->
                words.of("insight", Series.Measure.valueOf(finding.subject().code()));
            default -> words.of(finding.subject());
        };
    }

    private Object[] arguments(Finding finding) {
        List<Double> n = finding.numbers();
        String subject = subject(finding);
        return switch (finding.kind()) {
            case SERIES_BETTER, SERIES_WORSE -> {
                Series.Measure measure =
                        Series.Measure.valueOf(finding.subject().code());
                String direction = words.say(n.get(0) > 0 ? "rises" : "falls");
                yield new Object[] {
                    subject, direction, words.change(measure, n.get(0)), words.p(n.get(1)), words.n(n.get(2))
                };
            }
            case SIGNAL_GOOD, SIGNAL_BAD -> {
                Series.Measure measure =
                        Series.Measure.valueOf(finding.subject().code());
                yield new Object[] {subject, words.value(measure, n.get(0)), words.value(measure, n.get(1))};
            }
            case CLOCK_KEPT, CLOCK_MISSED, ITEM_STRONG, ITEM_WEAK ->
                new Object[] {
                    subject,
                    words.share(n.get(0)),
                    words.share(n.get(1)),
                    words.share(n.get(2)),
                    words.n(n.get(3)),
                    n.size() > 4 ? words.share(n.get(4)) : words.share(Findings.KEPT)
                };
            case CLASS_MORE, CLASS_LESS ->
                new Object[] {subject, words.share(n.get(0)), words.share(n.get(1)), words.p(n.get(2))};
            case TOP_CAUSE -> new Object[] {subject, words.n(n.get(0)), words.share(n.get(1))};
            case UNIT_STRONG, UNIT_WEAK, INDEX_LOW, INDEX_REACHED ->
                new Object[] {
                    subject,
                    words.index(n.get(0)),
                    words.index(n.get(1)),
                    words.index(n.get(2)),
                    words.n(n.get(3)),
                    words.index(n.get(4))
                };
        };
    }
}
