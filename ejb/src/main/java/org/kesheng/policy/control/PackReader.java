package org.kesheng.policy.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kesheng.organisation.Role;
import org.kesheng.policy.Action;
import org.kesheng.policy.ActionField;
import org.kesheng.policy.CanonicalClass;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Category;
import org.kesheng.policy.Cause;
import org.kesheng.policy.CauseDomain;
import org.kesheng.policy.Channel;
import org.kesheng.policy.Choice;
import org.kesheng.policy.Guard;
import org.kesheng.policy.Numbering;
import org.kesheng.policy.ParameterValues;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.PolicyValue;
import org.kesheng.policy.PriorityMatrix;
import org.kesheng.policy.PriorityMatrix.Priority;
import org.kesheng.policy.PriorityMatrix.Score;
import org.kesheng.policy.Transition;
import org.kesheng.policy.TransitionTable;
import org.kesheng.shared.Refused;

/** Reads a policy pack from its file and refuses one that cannot work. */
public final class PackReader {
    private final byte[] file;
    private final JsonObject json;
    private final String name;
    private final Map<String, List<Choice>> choices = new HashMap<>();

    private final Map<String, String> ofCompany;

    private PackReader(byte[] file, Map<String, String> ofCompany) {
        this.file = file;
        this.ofCompany = ofCompany;
        this.json = Resources.json(file);
        this.name = json.getString("code", "?") + "/" + json.getInt("version", 0);
    }

    /** @throws Refused {@code policy.pack.*} (422) with the name of the pack, the place and what is wrong there */
    public static PolicyPack read(byte[] file) {
        return read(file, Map.of());
    }

    /**
     * The same pack with values of a company in the place of those it brings.
     *
     * @param ofCompany by the key of the parameter
     */
    public static PolicyPack read(byte[] file, Map<String, String> ofCompany) {
        PackReader reader;
        try {
            reader = new PackReader(file, ofCompany);
        } catch (JsonException e) {
            throw Refused.invalid("pack", "policy.pack.notJson", "?", "", e.getMessage());
        }
        try {
            return PackCheck.checked(reader.pack());
        } catch (NullPointerException | ClassCastException e) {
            throw reader.wrong("policy.pack.incomplete", "", String.valueOf(e.getMessage()));
        }
    }

    private PolicyPack pack() {
        readChoices();
        ParameterValues parameters = new ParameterValues(strings(json.getJsonObject("parameters"))).with(ofCompany);
        ClockReader clocks = new ClockReader(name, parameters);
        return new PolicyPack(
                json.getString("code"),
                json.getInt("version"),
                Resources.text(json.getJsonObject("title")),
                LocalDate.parse(json.getString("validFrom")),
                json.containsKey("validTo") ? LocalDate.parse(json.getString("validTo")) : null,
                json.getString("calendar"),
                categories(),
                causes(),
                channels(),
                each("actions", this::action),
                table(),
                each("clocks", clocks::clock),
                texts("newRoundOn"),
                texts("cancelAllOn"),
                texts("satisfied"),
                numbering(json.getJsonObject("numbering")),
                priorities(json.getJsonObject("priorities")),
                policies(),
                parameters,
                digest());
    }

    private void readChoices() {
        json.getJsonObject("choices").forEach((list, values) -> choices.put(list, choiceList(values)));
        choices.put("CATEGORY", choiceList(json.get("categories")));
        choices.put("CHANNEL", choiceList(json.get("channels")));
        choices.put("CAUSE", causes().stream().map(PackReader::choice).toList());
    }

    private static Choice choice(Cause cause) {
        return new Choice(
                cause.code(), cause.title(), new Choice.Group(cause.domain().name(), cause.domainTitle()));
    }

    private static List<Choice> choiceList(JsonValue values) {
        return values.asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(value -> new Choice(value.getString("code"), Resources.text(value)))
                .toList();
    }

    private List<Category> categories() {
        return each("categories", category -> {
            String code = category.getString("code");
            if (!category.containsKey("canonical")) {
                throw wrong("policy.pack.unmappedClass", code, "");
            }
            CanonicalClass canonical =
                    constant(CanonicalClass.class, category.getString("canonical"), code, "policy.pack.unmappedClass");
            return new Category(code, Resources.text(category), canonical);
        });
    }

    private List<Cause> causes() {
        return each("causes", cause -> {
            String code = cause.getString("code");
            CauseDomain domain =
                    constant(CauseDomain.class, cause.getString("domain", ""), code, "policy.pack.unknownDomain");
            return new Cause(code, Resources.text(cause), domain);
        });
    }

    private List<Channel> channels() {
        return each(
                "channels",
                channel -> new Channel(
                        channel.getString("code"),
                        Resources.text(channel),
                        channel.getBoolean("online", false),
                        channel.getBoolean("realTime", false),
                        channel.getBoolean("lateEntry", false),
                        channel.getString("phase")));
    }

    private Action action(JsonObject action) {
        String code = action.getString("name");
        List<ActionField> fields = action.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                .map(field -> field(code, field))
                .toList();
        return new Action(code, Resources.text(action), fields);
    }

    private ActionField field(String action, JsonObject field) {
        String code = field.getString("name");
        ActionField.Type type = constant(
                ActionField.Type.class, field.getString("type"), action + "." + code, "policy.pack.unknownType");
        List<Choice> offered = List.of();
        if (type == ActionField.Type.CHOICE) {
            offered = choices.get(field.getString("choices", ""));
            if (offered == null) {
                throw wrong("policy.pack.unknownChoices", action + "." + code, field.getString("choices", ""));
            }
        }
        return new ActionField(code, Resources.text(field), type, field.getBoolean("required", false), offered);
    }

    private TransitionTable table() {
        try {
            List<Transition> lines = new ArrayList<>(each("transitions", this::transition));
            each("regions", this::region).forEach(lines::addAll);
            return new TransitionTable(lines);
        } catch (IllegalArgumentException e) {
            throw wrong("policy.pack.twice", "transitions", e.getMessage());
        }
    }

    private Transition transition(JsonObject line) {
        return line(line, state(line, line.getString("from")), state(line, line.getString("to")));
    }

    /** An action that leaves the state alone, open in several states. */
    private List<Transition> region(JsonObject line) {
        return texts(line, "states").stream()
                .map(state -> line(line, state(line, state), state(line, state)))
                .toList();
    }

    private Transition line(JsonObject line, CaseState from, CaseState to) {
        String id = line.getString("id");
        List<Guard> guards = texts(line, "guards").stream()
                .map(guard -> constant(Guard.class, guard, id, "policy.pack.unknownGuard"))
                .toList();
        Set<Role> actors = roles(name, id, texts(line, "actors"));
        return new Transition(id, from, line.getString("action"), to, actors, guards, line.getString("source"));
    }

    private CaseState state(JsonObject line, String state) {
        return constant(CaseState.class, state, line.getString("id"), "policy.pack.unknownState");
    }

    private PriorityMatrix priorities(JsonObject matrix) {
        Map<String, Priority> cells = new HashMap<>();
        for (Score severity : Score.values()) {
            JsonObject bySeverity = matrix.getJsonObject(severity.name());
            for (Score scope : Score.values()) {
                JsonArray row = bySeverity.getJsonArray(scope.name());
                for (Score consequence : Score.values()) {
                    String key = PriorityMatrix.key(severity, scope, consequence);
                    String value = row.getString(consequence.ordinal());
                    cells.put(key, constant(Priority.class, value, key, "policy.pack.unknownPriority"));
                }
            }
        }
        return new PriorityMatrix(cells);
    }

    private static Numbering numbering(JsonObject scheme) {
        return new Numbering(
                scheme.getString("prefix"), scheme.getString("datePattern"), scheme.getInt("serialDigits"));
    }

    private Map<String, PolicyValue> policies() {
        Map<String, PolicyValue> policies = new LinkedHashMap<>();
        json.getJsonObject("policies").forEach((code, value) -> {
            JsonObject policy = value.asJsonObject();
            policies.put(code, new PolicyValue(code, policy.getString("value"), Resources.text(policy)));
        });
        return policies;
    }

    private String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private <T> List<T> each(String list, Function<JsonObject, T> reader) {
        return json.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(reader)
                .toList();
    }

    private Set<String> texts(String list) {
        return new LinkedHashSet<>(texts(json, list));
    }

    private <E extends Enum<E>> E constant(Class<E> type, String value, String place, String code) {
        return constant(name, type, value, place, code);
    }

    private Refused wrong(String code, String place, String value) {
        return Refused.invalid("pack", code, name, place, value);
    }

    static Set<Role> roles(String pack, String place, List<String> names) {
        Set<Role> roles = new LinkedHashSet<>();
        names.forEach(role -> roles.add(constant(pack, Role.class, role, place, "policy.pack.unknownRole")));
        return roles;
    }

    static <E extends Enum<E>> E constant(String pack, Class<E> type, String value, String place, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw Refused.invalid("pack", code, pack, place, value);
    }

    static List<String> texts(JsonObject object, String list) {
        JsonArray values = object.getJsonArray(list);
        return values == null
                ? List.of()
                : values.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }

    private static Map<String, String> strings(JsonObject object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEach((key, value) -> texts.put(key, ((JsonString) value).getString()));
        return texts;
    }
}
