package org.kesheng.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Organisation.KeepStaff;
import org.kesheng.organisation.Organisation.StaffCard;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Role;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.KeysetModel;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/** {@code /organisation/staff}: people, their department, account and posts. */
@Named
@ViewScoped
public class OrganisationStaffView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Door door;

    @Inject
    Organisation organisation;

    @Inject
    UserSession session;

    @Inject
    Notes notes;

    private KeysetModel<StaffCard> model;
    private String text;
    private Long departmentId;
    private StaffForm form = new StaffForm();

    @PostConstruct
    void open() {
        model = new KeysetModel<>(
                (after, limit) -> organisation.staff(text, departmentId, after, limit), StaffCard::number);
    }

    public void enter() {
        door.require(Function.ADMINISTRATION, Right.READ);
    }

    public void search() {
        model.restart();
    }

    public KeysetModel<StaffCard> getModel() {
        return model;
    }

    public List<DepartmentCard> getDepartments() {
        return organisation.departments();
    }

    public String name(DepartmentCard card) {
        return card.name(session.getLocale());
    }

    public String department(StaffCard card) {
        return getDepartments().stream()
                .filter(found -> found.id().equals(card.departmentId()))
                .map(this::name)
                .findFirst()
                .orElse("");
    }

    public String posts(StaffCard card) {
        return card.roles().stream()
                .sorted()
                .map(role -> Texts.of(session.getLocale(), "organisation", role))
                .collect(Collectors.joining(session.isEnglish() ? ", " : "、"));
    }

    /** Roles that people hold; customers and jobs are no staff. */
    public List<Role> getRoles() {
        return Stream.of(Role.values())
                .filter(role -> role != Role.CUSTOMER && role != Role.BATCH)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    public void create() {
        form = new StaffForm();
        notes.open("edit");
    }

    public void edit(StaffCard card) {
        String code = getDepartments().stream()
                .filter(found -> found.id().equals(card.departmentId()))
                .map(DepartmentCard::code)
                .findFirst()
                .orElse(null);
        form = StaffForm.of(card, code);
        notes.open("edit");
    }

    public void save() {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(form.getRoles());
        organisation.keepStaff(new KeepStaff(
                form.getVersion(),
                form.getNumber(),
                form.getName(),
                form.getDepartmentCode(),
                form.getAccount(),
                form.getPassword(),
                form.getEmail(),
                roles));
        notes.done("organisation.staffSaved", form.getName());
        notes.close("edit");
        model.restart();
    }

    /** Leaves or comes back; the account stops at once. */
    public void leave(StaffCard card) {
        organisation.leave(card.number(), !card.active());
        notes.done(card.active() ? "organisation.staffLeft" : "organisation.staffBack", card.name());
    }

    public void resetSecondFactor(StaffCard card) {
        organisation.resetSecondFactor(card.number());
        notes.done("organisation.factor.wasReset", card.name());
    }

    public StaffForm getForm() {
        return form;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Long getDepartmentId() {
        return departmentId;
    }

    public void setDepartmentId(Long departmentId) {
        this.departmentId = departmentId;
    }
}
