package org.kesheng.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.complaint.web.CaseWords;
import org.kesheng.insight.EmployeeCases;
import org.kesheng.insight.EmployeeFigures;
import org.kesheng.insight.EmployeeFigures.Cell;
import org.kesheng.insight.EmployeeFigures.Month;
import org.kesheng.insight.EmployeeFigures.Topic;
import org.kesheng.insight.FigureStatus;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.chart.Unit;

/** {@code /insight/employees}: cases of employees, for the desk that deals with them. */
@Named
@RequestScoped
public class InsightEmployeesView {
    private static final double MINUTES = 60;
    private static final String NONE = "–";

    @Inject
    EmployeeCases employees;

    @Inject
    InsightWords words;

    @Inject
    CaseWords cases;

    private EmployeeFigures figures;

    public void enter() {
        figures = employees.figures();
    }

    public EmployeeFigures getFigures() {
        return figures;
    }

    public String topic(Topic topic) {
        return topic.topic().isEmpty() ? words.say("insight.employees.noTopic") : cases.category(topic.topic());
    }

    public String write(Cell cell) {
        return count(cell.cases(), cell.status());
    }

    public String count(Month month) {
        return count(month.cases(), month.status());
    }

    private String count(Long count, FigureStatus status) {
        return switch (status) {
            case OK -> Unit.COUNT.write(words.locale(), count);
            case NO_DATA -> "0";
            default -> words.say("insight.employees.few");
        };
    }

    public String median(Month month) {
        return month.medianMinutes() == null ? NONE : Unit.HOURS.write(words.locale(), month.medianMinutes() / MINUTES);
    }

    public String accepted(Month month) {
        return month.accepted() == null ? NONE : Unit.SHARE.write(words.locale(), month.accepted());
    }

    /** Why a cell is empty. */
    public String title(FigureStatus status) {
        return status == FigureStatus.OK ? null : Texts.of(words.locale(), "insight", status);
    }
}
