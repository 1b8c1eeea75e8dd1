package org.kesheng.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kesheng.complaint.web.CaseWords;
import org.kesheng.insight.CommentCoding.Agreed;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.Figures;
import org.kesheng.insight.LedgerEntry;
import org.kesheng.insight.LedgerEntry.Question;
import org.kesheng.insight.SurveyNames;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.UserSession;
import org.kesheng.shared.web.chart.Unit;

/** Names of what the analysis pages speak of: departments, surveys, items, channels, methods; and its choices. */
@Named
@RequestScoped
public class InsightWords {
    @Inject
    Figures figures;

    @Inject
    Organisation organisation;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    CaseWords cases;

    private List<SurveyNames> surveys;
    private Map<String, DepartmentCard> departments;

    Locale locale() {
        return session.getLocale();
    }

    String say(String key, Object... arguments) {
        return Texts.of(locale(), key, arguments);
    }

    /** Whether the reader sees the whole company. */
    public boolean isCompany() {
        return permissions.scope(current.get(), Function.STATISTICS, Right.READ) == Scope.COMPANY;
    }

    /** The department that somebody sees who does not see the company; null for those who do. */
    String ownDepartment() {
        return isCompany() ? null : organisation.codeOf(current.get().departmentId());
    }

    public List<SurveyNames> getSurveys() {
        if (surveys == null) {
            surveys = figures.surveys();
        }
        return surveys;
    }

    /** The survey of that code, else the first; null where there is none. */
    SurveyNames survey(String code) {
        return getSurveys().stream()
                .filter(survey -> survey.code().equals(code))
                .findFirst()
                .orElse(getSurveys().isEmpty() ? null : getSurveys().get(0));
    }

    /** Departments that the reader may choose. */
    public List<DepartmentCard> getDepartments() {
        String path = current.get().departmentPath();
        boolean company = isCompany();
        return organisation.departments().stream()
                .filter(department -> company || department.path().startsWith(path))
                .toList();
    }

    /** Name of a department by its code; empty for none. */
    public String department(String code) {
        if (departments == null) {
            departments = organisation.departments().stream()
                    .collect(Collectors.toMap(DepartmentCard::code, department -> department, (a, b) -> a));
        }
        DepartmentCard found = departments.get(code);
        return found == null ? code == null ? "" : code : found.name(locale());
    }

    public String channel(String code) {
        String key = "insight.channel." + code;
        if (code == null || code.isEmpty()) {
            return say("insight.channel.none");
        }
        return Texts.has(locale(), key) ? say(key) : cases.channel(code);
    }

    /** Kappa with its interval, or why there is none. */
    public String kappa(Agreed agreed) {
        return agreed.status() == FigureStatus.OK
                ? say(
                        "insight.coding.kappa",
                        Unit.SCORE.write(locale(), agreed.kappa()),
                        Unit.SCORE.write(locale(), agreed.lower()),
                        Unit.SCORE.write(locale(), agreed.upper()))
                : Texts.of(locale(), "insight", agreed.status());
    }

    /** Name of a survey, or of the complaints where the code is empty. */
    public String source(String code) {
        if (code == null || code.isEmpty()) {
            return say("insight.source.cases");
        }
        return getSurveys().stream()
                .filter(survey -> survey.code().equals(code))
                .findFirst()
                .map(survey -> survey.name(locale()))
                .orElse(code);
    }

    /** What a test is about: item, measure, or both. */
    public String item(String survey, String item) {
        List<String> parts = new ArrayList<>();
        for (String part : item.split("/")) {
            String measure = "insight.Measure." + part;
            if (Texts.has(locale(), measure)) {
                parts.add(say(measure));
            } else if (!part.equals("*")) {
                SurveyNames names = survey(survey);
                parts.add(names == null ? part : names.item(part, locale()));
            }
        }
        return String.join(" · ", parts);
    }

    /** Name of a group within a question. */
    public String group(Question question, String key) {
        return switch (question) {
            case DEPARTMENTS -> department(key);
            case CHANNELS -> channel(key);
            default -> key;
        };
    }

    /** What a test says, in a sentence. */
    public String finding(LedgerEntry entry) {
        String what = item(entry.survey(), entry.item());
        if (entry.p() == null) {
            return say("insight.ledger.notTested", what, say("insight.reason." + entry.reason()));
        }
        if (entry.question() == Question.CHANGE) {
            boolean up = entry.detail().after() > entry.detail().before();
            String key = entry.significant() ? up ? "insight.change.up" : "insight.change.down" : "insight.change.none";
            return say(key, what, entry.detail().month().toString());
        }
        String key = "insight.differ." + entry.question() + (entry.significant() ? "" : ".not");
        return say(key, what);
    }

    /** Name, formula and reference of a method. */
    public String method(String id) {
        return text("insight.method." + id + ".name", id);
    }

    public String formula(String id) {
        return text("insight.method." + id + ".formula", "");
    }

    public String reference(String id) {
        return text("insight.method." + id + ".reference", "");
    }

    private String text(String key, String otherwise) {
        return Texts.has(locale(), key) ? Texts.of(locale(), key) : otherwise;
    }

    /** A probability as people read it. */
    public String p(Double p) {
        return p == null ? "" : p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }
}
