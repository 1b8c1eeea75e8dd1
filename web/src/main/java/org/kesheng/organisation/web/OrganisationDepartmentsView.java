package org.kesheng.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.Organisation.KeepDepartment;
import org.kesheng.organisation.Organisation.StaffName;
import org.kesheng.organisation.Right;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/** {@code /organisation/departments}: the tree of departments, kept by administrators. */
@Named
@ViewScoped
public class OrganisationDepartmentsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Door door;

    @Inject
    Organisation organisation;

    @Inject
    UserSession session;

    @Inject
    Notes notes;

    private DepartmentCard chosen;
    private String code;
    private String nameZh;
    private String nameEn;
    private String parentCode;

    /** Everybody may look the organisation up; only administrators may come here. */
    public void enter() {
        door.require(Function.ADMINISTRATION, Right.READ);
    }

    public List<DepartmentCard> getDepartments() {
        return organisation.departments();
    }

    public String name(DepartmentCard card) {
        return card.name(session.getLocale());
    }

    /** How far the name stands in, as a class of the style sheet. */
    public String indent(DepartmentCard card) {
        return "in" + Math.min(5, Math.max(0, card.depth()));
    }

    public String head(DepartmentCard card) {
        if (card.headId() == null) {
            return "";
        }
        return organisation.colleagues(card.id()).stream()
                .filter(colleague -> colleague.id().equals(card.headId()))
                .map(StaffName::name)
                .findFirst()
                .orElse("");
    }

    public void create() {
        chosen = null;
        code = null;
        nameZh = null;
        nameEn = null;
        parentCode = getDepartments().isEmpty() ? null : getDepartments().get(0).code();
        notes.open("edit");
    }

    public void edit(DepartmentCard card) {
        chosen = card;
        code = card.code();
        nameZh = card.nameZh();
        nameEn = card.nameEn();
        parentCode = getDepartments().stream()
                .filter(other -> other.id().equals(card.parentId()))
                .map(DepartmentCard::code)
                .findFirst()
                .orElse(null);
        notes.open("edit");
    }

    public void save() {
        organisation.keepDepartment(new KeepDepartment(code, nameZh, nameEn, parentCode));
        notes.done("organisation.departmentSaved", session.isEnglish() ? nameEn : nameZh);
        notes.close("edit");
    }

    public boolean isNewOne() {
        return chosen == null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getParentCode() {
        return parentCode;
    }

    public void setParentCode(String parentCode) {
        this.parentCode = parentCode;
    }
}
