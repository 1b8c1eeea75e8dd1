package org.kesheng.improvement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kesheng.improvement.DraftPlan;
import org.kesheng.improvement.Figure;
import org.kesheng.improvement.Improvements;
import org.kesheng.improvement.Measure;
import org.kesheng.improvement.PlanDossier;
import org.kesheng.improvement.PlanSource;
import org.kesheng.insight.ResultQuery;
import org.kesheng.insight.Results;
import org.kesheng.insight.SurveyFigures.ItemFigures;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Organisation.StaffName;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.policy.Category;
import org.kesheng.policy.Packs;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.UserSession;
import org.kesheng.shared.web.chart.Unit;

/** {@code /improvement/draft}: writes a plan, or rewrites the draft {@code ?id=}. A survey and an item may come with the address. */
@Named
@ViewScoped
public class ImprovementDraftView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BASELINE_MONTHS = 3;

    @Inject
    Improvements improvements;

    @Inject
    Results results;

    @Inject
    Organisation organisation;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    Clock clock;

    private String id;
    private String survey;
    private String item;
    private int seen;
    private DraftForm form = new DraftForm();
    private transient List<ItemFigures> items;
    private transient String itemsOf;
    private transient List<StaffName> people;
    private transient Long peopleOf;

    public void enter() {
        permissions.require(current.get(), Function.PLAN, id == null ? Right.CREATE : Right.UPDATE);
        if (id != null) {
            PlanDossier plan = improvements.plan(id);
            seen = plan.version();
            form = DraftForm.of(plan);
            return;
        }
        LocalDate today = LocalDate.now(clock);
        form.setBaselineFrom(
                today.minusMonths(BASELINE_MONTHS).withDayOfMonth(1).toString());
        form.setBaselineTo(today.withDayOfMonth(1).minusDays(1).toString());
        form.setDepartmentId(current.get().departmentId());
        form.setOwnerId(current.get().staffId());
        if (survey != null) {
            form.setSurvey(survey);
            form.setSourceKey(survey);
            form.setItem(item);
            chosen();
        }
    }

    /** The item brings its threshold along. */
    public void chosen() {
        getItems().stream()
                .filter(one -> one.item().code().equals(form.getItem()))
                .findFirst()
                .ifPresent(one -> form.setThreshold(one.topFrom()));
    }

    public String save() {
        DraftPlan draft = form.command();
        PlanDossier saved = id == null ? improvements.draft(draft) : improvements.rewrite(id, seen, draft);
        return "/improvement/plan?faces-redirect=true&id=" + saved.card().code();
    }

    public void addStep() {
        form.addStep();
    }

    public void dropStep(DraftForm.StepForm step) {
        form.dropStep(step);
    }

    /** What the measure was in the baseline, so that the target is set knowing it. */
    public String getBaseline() {
        try {
            Figure figure = improvements.baseline(
                    form.command().measure(),
                    form.command().baselineFrom(),
                    form.command().baselineTo());
            if (figure.value() == null) {
                return null;
            }
            Unit unit = DraftForm.isShare(form.getKind())
                    ? Unit.SHARE
                    : form.getKind() == Measure.Kind.NPS ? Unit.NPS : Unit.SCORE;
            Locale locale = session.getLocale();
            return unit.write(locale, figure.value()) + " (n = " + Unit.COUNT.write(locale, figure.n()) + ")";
        } catch (Refused notYet) {
            return null;
        }
    }

    public boolean isOfAnswers() {
        return form.getKind().ofAnswers();
    }

    public boolean isOfTopBox() {
        return form.getKind() == Measure.Kind.TOPBOX;
    }

    public boolean isOfCategory() {
        return form.getKind() == Measure.Kind.CATEGORY_SHARE;
    }

    public boolean isShare() {
        return DraftForm.isShare(form.getKind());
    }

    public List<Results.Named> getSurveys() {
        return permissions.allows(current.get(), Function.STATISTICS, Right.READ) ? results.surveys() : List.of();
    }

    /** Items of the chosen survey that the measure can be of. */
    public List<ItemFigures> getItems() {
        String code = form.getSurvey();
        if (items == null || code == null || !code.equals(itemsOf)) {
            itemsOf = code;
            items = code == null || getSurveys().isEmpty()
                    ? List.of()
                    : results.read(new ResultQuery(code, null, null, null, null))
                            .items();
        }
        return items.stream()
                .filter(one -> form.getKind() == Measure.Kind.NPS ? one.nps() != null : one.topBox() != null)
                .toList();
    }

    public String text(ItemFigures one) {
        String text = one.item().text(session.getLocale());
        return text == null || text.isBlank() ? one.item().code() : text;
    }

    public String title(Results.Named named) {
        return named.name(session.getLocale());
    }

    public List<DepartmentCard> getDepartments() {
        return organisation.departments();
    }

    public String name(DepartmentCard card) {
        return card.name(session.getLocale());
    }

    /** Who can own it: the people of the department. */
    public List<StaffName> getPeople() {
        Long department = form.getDepartmentId();
        if (people == null || department == null || !department.equals(peopleOf)) {
            peopleOf = department;
            people = department == null ? List.of() : organisation.colleagues(department);
        }
        return people;
    }

    public List<PlanSource> getSources() {
        return List.of(PlanSource.values());
    }

    public List<Measure.Kind> getKinds() {
        return List.of(Measure.Kind.values());
    }

    public List<Category> getCategories() {
        return Packs.shipped().all().get(0).categories();
    }

    public DraftForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getSurvey() {
        return survey;
    }

    public void setSurvey(String survey) {
        this.survey = survey;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }
}
