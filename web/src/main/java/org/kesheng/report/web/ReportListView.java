package org.kesheng.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.report.ReportCard;
import org.kesheng.report.ReportKind;
import org.kesheng.report.ReportState;
import org.kesheng.report.Reports;
import org.kesheng.shared.Slice;
import org.kesheng.shared.web.FormatView;

/** {@code /report/list}: reports, the newest period first; kind and place in the address. */
@Named
@RequestScoped
public class ReportListView {
    private static final int ROWS = 50;

    @Inject
    Reports reports;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    FormatView format;

    private ReportKind kind;
    private String after;
    private Slice<ReportCard> cards;

    public void enter() {
        permissions.require(current.get(), Function.REPORT, Right.READ);
    }

    private Slice<ReportCard> slice() {
        if (cards == null) {
            cards = reports.list(kind, null, after, ROWS);
        }
        return cards;
    }

    public List<ReportCard> getCards() {
        return slice().rows();
    }

    public String getNext() {
        return slice().next();
    }

    public List<ReportKind> getKinds() {
        return List.of(ReportKind.values());
    }

    /** A month by its name, a longer period by its days. */
    public String period(ReportCard card) {
        YearMonth month = YearMonth.from(card.to());
        return YearMonth.from(card.from()).equals(month)
                ? format.month(month)
                : format.date(card.from()) + " – " + format.date(card.to());
    }

    public static String toneOf(ReportState state) {
        return switch (state) {
            case DRAFT -> "warn";
            case APPROVED -> "brand";
            case DISTRIBUTED -> "ok";
            case FILED -> "";
        };
    }

    public String tone(ReportState state) {
        return toneOf(state);
    }

    public ReportKind getKind() {
        return kind;
    }

    public void setKind(ReportKind kind) {
        this.kind = kind;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
