package org.kesheng.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kesheng.entry.Throttle.Gate;
import org.kesheng.organisation.SetUp;
import org.kesheng.organisation.SetUp.FirstAdministrator;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.FormProblems;
import org.kesheng.shared.web.OpenForm;
import org.kesheng.shared.web.Patience;

/** {@code /setup?key=}: the first administrator of an installation where nobody has an account. */
@Named
@RequestScoped
public class SetupView {
    private static final String KEY = "key";

    @Inject
    HttpServletRequest request;

    @Inject
    SetUp setUp;

    @Inject
    OpenForm form;

    @Inject
    Patience patience;

    @Inject
    FormProblems problems;

    private String company;
    private String number;
    private String name;
    private String account;
    private String password;
    private String again;
    private boolean done;

    public void receive() {
        if (form.isSent() && isOpen()) {
            read();
            begin();
        }
    }

    private void read() {
        company = form.field("company");
        number = form.field("number");
        name = form.field("name");
        account = form.field("account");
        password = form.field("password");
        again = form.field("again");
    }

    private void begin() {
        filled("company", company, "organisation.setup.company.missing");
        filled("name", name, "organisation.setup.name.missing");
        filled("number", number, "organisation.setup.number.missing");
        filled("account", account, "organisation.setup.account.missing");
        if (password == null) {
            problems.add("password", "organisation.setup.password.missing");
        } else if (!password.equals(again)) {
            problems.add("again", "organisation.setup.again.differs");
        }
        if (problems.isClean()) {
            make();
        }
    }

    private void filled(String field, String value, String key) {
        if (value == null || value.isBlank()) {
            problems.add(field, key);
        }
    }

    private void make() {
        long begun = System.nanoTime();
        try {
            form.require(Gate.WRONG_SETUP_KEY);
            setUp.begin(new FirstAdministrator(
                    getKey(), company.strip(), number.strip(), name.strip(), account.strip(), password));
            done = true;
            form.giveBack(Gate.WRONG_SETUP_KEY);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN) {
                patience.answerSlowly(begun);
            }
            problems.add(refused.field(), refused);
        }
    }

    /** Whether anybody may still be the first; says nothing about the key. */
    public boolean isOpen() {
        return setUp.link().isPresent();
    }

    public boolean isDone() {
        return done;
    }

    public String getKey() {
        String key = request.getParameter(KEY);
        return key == null ? "" : key;
    }

    public String getCompany() {
        return company;
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public String getAccount() {
        return account;
    }
}
