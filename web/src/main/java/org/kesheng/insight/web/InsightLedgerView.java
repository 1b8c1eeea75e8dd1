package org.kesheng.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kesheng.insight.Findings;
import org.kesheng.insight.Findings.LedgerQuery;
import org.kesheng.insight.LedgerEntry;
import org.kesheng.insight.LedgerEntry.Question;
import org.kesheng.shared.web.chart.Unit;

/** {@code /insight/ledger}: every test that a night made. */
@Named
@RequestScoped
public class InsightLedgerView {
    private static final int PAGE = 50;
    private static final String CASES = "-";

    @Inject
    Findings findings;

    @Inject
    InsightWords words;

    private String question;
    private String source;
    private String significant;
    private String date;
    private int offset;
    private List<LedgerEntry> rows = List.of();
    private boolean more;

    public void enter() {
        String survey = source == null || source.isBlank() ? null : source.equals(CASES) ? "" : source;
        List<LedgerEntry> found = findings.ledger(new LedgerQuery(
                Queries.constant("question", Question.class, question),
                survey,
                "1".equals(significant),
                Queries.date("date", date),
                offset,
                PAGE + 1));
        more = found.size() > PAGE;
        rows = more ? found.subList(0, PAGE) : found;
    }

    public List<Question> getQuestions() {
        return List.of(Question.values());
    }

    /** Groups with their values, the highest first, or the two levels of a series. */
    public String detail(LedgerEntry entry) {
        if (entry.question() == Question.CHANGE) {
            return words.say(
                    "insight.ledger.levels",
                    Unit.SCORE.write(words.locale(), entry.detail().before()),
                    Unit.SCORE.write(words.locale(), entry.detail().after()));
        }
        List<LedgerEntry.Group> groups = entry.detail().groups().stream()
                .filter(group -> group.value() != null)
                .sorted((a, b) -> Double.compare(b.value(), a.value()))
                .toList();
        if (groups.isEmpty()) {
            return "";
        }
        LedgerEntry.Group highest = groups.get(0);
        LedgerEntry.Group lowest = groups.get(groups.size() - 1);
        return words.say(
                "insight.ledger.ends",
                words.group(entry.question(), highest.key()),
                Unit.SCORE.write(words.locale(), highest.value()),
                words.group(entry.question(), lowest.key()),
                Unit.SCORE.write(words.locale(), lowest.value()),
                groups.size());
    }

    public String effect(LedgerEntry entry) {
        return entry.effect() == null ? "" : Unit.SCORE.write(words.locale(), entry.effect());
    }

    public String address(int from) {
        return "/insight/ledger?offset=" + from + part("question", question) + part("source", source)
                + part("significant", significant) + part("date", date);
    }

    private static String part(String name, String value) {
        return value == null || value.isBlank() ? "" : "&" + name + "=" + value;
    }

    public int getPrevious() {
        return Math.max(0, offset - PAGE);
    }

    public int getNext() {
        return offset + PAGE;
    }

    public List<LedgerEntry> getRows() {
        return rows;
    }

    public boolean isMore() {
        return more;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getSignificant() {
        return significant;
    }

    public void setSignificant(String significant) {
        this.significant = significant;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public int getOffset() {
        return offset;
    }

    public void setOffset(int offset) {
        this.offset = Math.max(0, offset);
    }
}
