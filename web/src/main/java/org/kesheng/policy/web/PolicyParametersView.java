package org.kesheng.policy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.web.Door;
import org.kesheng.policy.CompanyParameters;
import org.kesheng.policy.CompanyParameters.Setting;
import org.kesheng.policy.Parameter;
import org.kesheng.policy.Parameters;
import org.kesheng.policy.SetParameter;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/** {@code /policy/parameters}: what the regulations leave to the company, and whether it can go live. */
@Named
@ViewScoped
public class PolicyParametersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Door door;

    @Inject
    CompanyParameters parameters;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    Notes notes;

    private String text;
    private String key;
    private String value;
    private transient Map<String, Setting> settings;

    /** One value as the page shows it. */
    public record Line(Parameter parameter, Parameter.Field field, String value, boolean own, boolean first) {}

    public void enter() {
        door.require(org.kesheng.organisation.Function.POLICY, Right.READ);
    }

    public boolean isMaySet() {
        return permissions.allows(current.get(), org.kesheng.organisation.Function.POLICY, Right.UPDATE);
    }

    public List<String> getMissing() {
        return parameters.missingForGoLive();
    }

    /** All values whose title or code holds what was typed. */
    public List<Line> getLines() {
        return Parameters.all().stream()
                .filter(this::wanted)
                .flatMap(parameter -> parameter.fields().stream().map(field -> line(parameter, field)))
                .toList();
    }

    private boolean wanted(Parameter parameter) {
        String all = parameter.code() + " " + parameter.title().zh() + " "
                + parameter.title().en();
        return text == null || all.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private Line line(Parameter parameter, Parameter.Field field) {
        Setting own = settings().get(field.key());
        boolean first = parameter.fields().get(0).equals(field);
        return new Line(parameter, field, own == null ? field.standard() : own.value(), own != null, first);
    }

    private Map<String, Setting> settings() {
        if (settings == null) {
            settings = parameters.settings().stream().collect(Collectors.toMap(Setting::key, Function.identity()));
        }
        return settings;
    }

    /** A value with its unit. */
    public String shown(Line line) {
        Locale locale = session.getLocale();
        if (line.value().isBlank()) {
            return "";
        }
        if (line.field().type() == Parameter.Type.BOOLEAN) {
            return Texts.of(locale, Boolean.parseBoolean(line.value()) ? "shared.yes" : "shared.no");
        }
        if (line.field().type() == Parameter.Type.CHOICE) {
            return choice(line.value());
        }
        return (line.value() + " " + Texts.of(locale, "policy", line.field().unit())).strip();
    }

    /** What a choice is called. */
    public String choice(String code) {
        String key = "policy.choice." + code;
        return Texts.has(session.getLocale(), key) ? Texts.of(session.getLocale(), key) : code;
    }

    public String title(Line line) {
        String own = line.field().title() == null ? "" : line.field().title().in(session.getLocale());
        String of = line.parameter().title().in(session.getLocale());
        return own.isBlank() || own.equals(of) ? of : of + " · " + own;
    }

    public String name(String wanted) {
        return Parameters.all().stream()
                .flatMap(parameter -> parameter.fields().stream().map(field -> line(parameter, field)))
                .filter(line -> line.field().key().equals(wanted))
                .map(this::title)
                .findFirst()
                .orElse(wanted);
    }

    public void edit(String wanted) {
        key = wanted;
        value = valueOf(wanted);
        notes.open("edit");
    }

    private String valueOf(String wanted) {
        Setting own = settings().get(wanted);
        return own == null ? Parameters.field(wanted).standard() : own.value();
    }

    public void save() {
        parameters.set(new SetParameter(key, value));
        settings = null;
        notes.done("policy.parameter.saved", key);
        notes.close("edit");
    }

    public void restore() {
        value = "";
        save();
    }

    public Parameter.Field getField() {
        return key == null ? null : Parameters.field(key);
    }

    /** What may be typed, in one sentence. */
    public String getHint() {
        Parameter.Field field = getField();
        if (field == null) {
            return "";
        }
        Locale locale = session.getLocale();
        String unit = Texts.of(locale, "policy", field.unit());
        return switch (field.type()) {
            case INTEGER, DECIMAL -> Texts.of(locale, "policy.parameter.hint.range", field.min(), field.max(), unit);
            case TIME -> Texts.of(locale, "policy.parameter.hint.time");
            case NUMBERS -> Texts.of(locale, "policy.parameter.hint.numbers");
            default ->
                field.standard().isBlank() ? "" : Texts.of(locale, "policy.parameter.hint.standard", field.standard());
        };
    }

    public boolean isChoice() {
        return getField() != null && getField().type() == Parameter.Type.CHOICE;
    }

    public boolean isTruth() {
        return getField() != null && getField().type() == Parameter.Type.BOOLEAN;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKey() {
        return key;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
