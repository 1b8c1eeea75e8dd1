package org.kesheng.complaint.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kesheng.policy.Action;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/** The form of one action with exactly its fields. */
public class ActionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String action;
    private final String title;
    private final ArrayList<FieldInput> fields;

    ActionForm(Action action, String title, List<FieldInput> fields) {
        this.action = action.name();
        this.title = title;
        this.fields = new ArrayList<>(fields);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(field -> {
            Object given = field.given();
            if (given != null) {
                values.put(field.getName(), given);
            }
        });
        return values;
    }

    void forgetErrors() {
        fields.forEach(field -> field.blame(null));
    }

    /** Writes a refusal beside the field it is about, with the name people see; false where it is about none of them. */
    boolean blame(Refused refused, Locale locale) {
        for (FieldInput field : fields) {
            if (field.getName().equals(refused.field())) {
                Object[] arguments = refused.arguments();
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = field.getName().equals(arguments[i]) ? field.getTitle() : arguments[i];
                }
                field.blame(Texts.of(locale, refused.code(), arguments));
                return true;
            }
        }
        return false;
    }

    public String getAction() {
        return action;
    }

    public String getTitle() {
        return title;
    }

    public List<FieldInput> getFields() {
        return fields;
    }
}
