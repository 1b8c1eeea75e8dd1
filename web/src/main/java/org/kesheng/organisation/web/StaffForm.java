package org.kesheng.organisation.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.organisation.Organisation.StaffCard;
import org.kesheng.organisation.Role;

/** What is typed about a person; the boundary checks it. */
public class StaffForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Integer version;
    private String number;
    private String name;
    private String departmentCode;
    private String account;
    private String password;
    private String email;
    private List<Role> roles = new ArrayList<>(List.of(Role.EMPLOYEE));

    static StaffForm of(StaffCard card, String departmentCode) {
        StaffForm form = new StaffForm();
        form.version = card.version();
        form.number = card.number();
        form.name = card.name();
        form.departmentCode = departmentCode;
        form.account = card.account();
        form.email = card.email();
        form.roles = new ArrayList<>(card.roles());
        return form;
    }

    public boolean isNewOne() {
        return version == null;
    }

    public Integer getVersion() {
        return version;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDepartmentCode() {
        return departmentCode;
    }

    public void setDepartmentCode(String departmentCode) {
        this.departmentCode = departmentCode;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public List<Role> getRoles() {
        return roles;
    }

    public void setRoles(List<Role> roles) {
        this.roles = roles;
    }
}
