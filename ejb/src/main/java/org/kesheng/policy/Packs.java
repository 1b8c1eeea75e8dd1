package org.kesheng.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kesheng.policy.control.PackReader;
import org.kesheng.policy.control.Resources;
import org.kesheng.shared.Refused;

/**
 * All versions of all packs, and which of them applies. A pack is bound to an organisation unit and a kind of case; the most
 * particular binding wins. Immutable.
 */
public final class Packs {
    private static final List<String> SHIPPED_FILES = List.of("packs/P000/v1.json");
    private static final Packs SHIPPED =
            ofFiles(SHIPPED_FILES.stream().map(Resources::bytes).toList(), List.of(new Binding(null, null, "P000")));

    private final Map<String, PolicyPack> byId;
    private final List<Binding> bindings;
    private final Map<String, byte[]> files;
    private final Map<String, Cause> causes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, PolicyPack> tuned = new ConcurrentHashMap<>();

    /**
     * Which pack a unit uses for a kind of case.
     *
     * @param unit code of the organisation unit; null: the whole company
     * @param kind kind of case; null: every kind
     */
    public record Binding(String unit, String kind, String pack) {
        private boolean fits(List<String> units, String caseKind) {
            return (unit == null || units.contains(unit)) && (kind == null || kind.equals(caseKind));
        }

        /** The nearer the unit the more particular; then a named kind. */
        private int particularity(List<String> units) {
            return 2 * (unit == null ? 0 : 1 + units.indexOf(unit)) + (kind == null ? 0 : 1);
        }
    }

    public Packs(List<PolicyPack> packs, List<Binding> bindings) {
        this(packs, bindings, Map.of());
    }

    private Packs(List<PolicyPack> packs, List<Binding> bindings, Map<String, byte[]> files) {
        this.files = files;
        this.byId = packs.stream().collect(Collectors.toUnmodifiableMap(PolicyPack::id, Function.identity()));
        this.bindings = List.copyOf(bindings);
        all().forEach(pack -> pack.causes().forEach(cause -> causes.put(cause.code(), cause)));
    }

    private static Packs ofFiles(List<byte[]> files, List<Binding> bindings) {
        Map<String, byte[]> byId = new HashMap<>();
        files.forEach(file -> byId.put(read(file).id(), file));
        return new Packs(byId.values().stream().map(Packs::read).toList(), bindings, byId);
    }

    /** The packs of this release; P000 applies to the whole company. */
    public static Packs shipped() {
        return SHIPPED;
    }

    /** @throws Refused {@code policy.pack.*} (422) */
    public static PolicyPack read(byte[] file) {
        return PackReader.read(file);
    }

    public List<PolicyPack> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing(PolicyPack::id))
                .toList();
    }

    /** A cause of any pack, the newest version of it; codes are told apart without regard to case. Empty for a free text. */
    public Optional<Cause> cause(String code) {
        return Optional.ofNullable(code).map(causes::get);
    }

    /**
     * The version a case is bound to.
     *
     * @param id as given by {@link PolicyPack#id()}
     * @throws Refused {@code policy.pack.unknown} (404)
     */
    public PolicyPack byId(String id) {
        PolicyPack pack = byId.get(id);
        if (pack == null) {
            throw Refused.notFound("policy.pack.unknown", id);
        }
        return pack;
    }

    /**
     * The same pack with values of the company for the parameters that it names; others do not concern it.
     *
     * @param ofCompany by the key of the parameter
     * @throws Refused {@code policy.pack.*} (422) if a value makes it impossible
     */
    public PolicyPack tuned(String id, Map<String, String> ofCompany) {
        PolicyPack pack = byId(id);
        Map<String, String> shipped = pack.parameters().set();
        Map<String, String> other = new TreeMap<>(ofCompany);
        other.keySet().retainAll(shipped.keySet());
        other.entrySet().removeAll(shipped.entrySet());
        return other.isEmpty() ? pack : tuned.computeIfAbsent(id + other, key -> PackReader.read(files.get(id), other));
    }

    /** What {@link #tuned} has to be given to make this pack of the one that is shipped. */
    public Map<String, String> tuning(PolicyPack pack) {
        Map<String, String> other = new TreeMap<>(pack.parameters().set());
        other.entrySet().removeAll(byId(pack.id()).parameters().set().entrySet());
        return other;
    }

    /**
     * The version that a case received on this date is bound to.
     *
     * @param units codes of the organisation units from the company down to the receiving one; may be empty
     * @param kind kind of case
     * @param received local date of receipt
     * @throws Refused {@code policy.pack.noneInForce} (409)
     */
    public PolicyPack inForce(List<String> units, String kind, LocalDate received) {
        return bindings.stream()
                .filter(binding -> binding.fits(units, kind))
                .sorted(Comparator.comparingInt((Binding binding) -> binding.particularity(units))
                        .reversed())
                .flatMap(binding -> versionsOn(binding.pack(), received))
                .findFirst()
                .orElseThrow(() -> new Refused("policy.pack.noneInForce", received));
    }

    private Stream<PolicyPack> versionsOn(String code, LocalDate date) {
        return byId.values().stream()
                .filter(pack -> pack.code().equals(code) && pack.isInForceOn(date))
                .sorted(Comparator.comparingInt(PolicyPack::version).reversed());
    }
}
