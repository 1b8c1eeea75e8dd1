package org.kesheng.work.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Organisation;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.KeysetModel;
import org.kesheng.shared.web.UserSession;
import org.kesheng.work.TaskCard;
import org.kesheng.work.Tasks;

/** What both lists of tasks have in common. */
abstract class TaskList implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Tasks tasks;

    @Inject
    Organisation organisation;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    private final Map<Long, Map<Long, String>> names = new HashMap<>();
    private KeysetModel<TaskCard> model;

    abstract Tasks.Whose whose();

    @PostConstruct
    void open() {
        Tasks.Whose whose = whose();
        model = new KeysetModel<>(
                (after, limit) -> tasks.list(whose, after, limit), () -> tasks.count(whose), card -> card.id()
                        .toString());
    }

    public KeysetModel<TaskCard> getModel() {
        return model;
    }

    public long getCount() {
        return tasks.count(whose());
    }

    /** Takes a task that is offered to a post. */
    public void take(Long id) {
        tasks.take(id);
        model.restart();
        String text = Texts.of(session.getLocale(), "work.taken");
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    /** Name of the kind of a task. */
    public String title(TaskCard card) {
        String key = "work.Task." + card.kind();
        Locale locale = session.getLocale();
        return Texts.has(locale, key) ? Texts.of(locale, key) : card.kind();
    }

    /** The page of the object. */
    public String address(TaskCard card) {
        return switch (card.objectKind()) {
            case "complaint" -> "/complaint/dossier?number=" + card.objectKey();
            case "plan" -> "/improvement/plan?id=" + card.objectKey();
            case "report" -> "/report/view?number=" + card.objectKey();
            case "survey" -> "/survey/detail?code=" + card.objectKey();
            case "signal" -> "/insight/explorer?signal=" + card.objectKey();
            case "systemic-issue" -> "/insight/issues?id=" + card.objectKey();
            default -> "/work/mine";
        };
    }

    /** Who holds it: a person, or the post it is offered to. */
    public String holder(TaskCard card) {
        if (card.staffId() != null) {
            return card.staffId().equals(current.get().staffId())
                    ? current.get().name()
                    : name(card);
        }
        return card.role() == null ? "" : Texts.of(session.getLocale(), "organisation", card.role());
    }

    private String name(TaskCard card) {
        if (card.departmentId() == null) {
            return "";
        }
        return names.computeIfAbsent(card.departmentId(), this::namesIn).getOrDefault(card.staffId(), "");
    }

    private Map<Long, String> namesIn(Long departmentId) {
        Map<Long, String> found = new HashMap<>();
        organisation.colleagues(departmentId).forEach(colleague -> found.put(colleague.id(), colleague.name()));
        return found;
    }
}
