package org.kesheng.insight.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kesheng.insight.control.AnswerLayout.ClosedItem;
import org.kesheng.insight.control.AnswerLayout.ItemSet;
import org.kesheng.shared.Refused;

/**
 * What {@code item=} means in each version of a survey: one item, or a set. Versions that do not ask it take no part; those that do
 * must ask it on one scale, because answers on different scales do not add up.
 */
public final class ItemChoice {
    private final Map<Long, ItemSet> byVersion = new LinkedHashMap<>();

    private ItemChoice() {}

    /** @throws Refused {@code insight.noItem} where no version asks it, {@code insight.scaleChanged} where scales differ */
    public static ItemChoice of(List<AnswerLayout> versions, String item, boolean set) {
        ItemChoice choice = new ItemChoice();
        for (AnswerLayout version : versions) {
            find(version, item, set).ifPresent(found -> choice.add(version, found));
        }
        if (choice.byVersion.isEmpty()) {
            throw Refused.invalid("item", "insight.noItem", item == null ? "" : item);
        }
        return choice;
    }

    /** As the newest version asks it; older ones on other scales take no part. */
    public static ItemChoice asNewest(List<AnswerLayout> versions, String item, boolean set) {
        ItemChoice choice = new ItemChoice();
        ItemSet newest = find(versions.get(versions.size() - 1), item, set)
                .orElseThrow(() -> Refused.invalid("item", "insight.noItem", item));
        for (AnswerLayout version : versions) {
            find(version, item, set)
                    .filter(found -> sameScales(found, newest))
                    .ifPresent(found -> choice.byVersion.put(version.versionId(), found));
        }
        return choice;
    }

    private void add(AnswerLayout version, ItemSet found) {
        byVersion.values().stream()
                .findFirst()
                .filter(first -> !sameScales(first, found))
                .ifPresent(first -> {
                    throw Refused.invalid("item", "insight.scaleChanged", found.code());
                });
        byVersion.put(version.versionId(), found);
    }

    private static boolean sameScales(ItemSet a, ItemSet b) {
        return scales(a).equals(scales(b));
    }

    private static List<List<Object>> scales(ItemSet set) {
        return set.items().stream()
                .map(item -> List.<Object>of(item.code(), item.low(), item.high()))
                .toList();
    }

    private static Optional<ItemSet> find(AnswerLayout version, String item, boolean set) {
        if (item == null || item.isBlank() || item.equals(AnswerLayout.ALL)) {
            return version.set(AnswerLayout.ALL);
        }
        if (set) {
            Optional<ItemSet> declared = version.set(item);
            if (declared.isPresent() && !item.startsWith(AnswerLayout.ALL)) {
                return declared;
            }
        }
        List<ClosedItem> items = new ArrayList<>();
        for (String code : item.split(",")) {
            version.item(code.strip()).ifPresent(items::add);
        }
        if (items.size() != item.split(",").length) {
            return Optional.empty();
        }
        return Optional.of(version.sets().stream()
                .filter(known -> known.items().equals(items))
                .findFirst()
                .orElse(new ItemSet(item, items)));
    }

    public boolean asks(long versionId) {
        return byVersion.containsKey(versionId);
    }

    public ItemSet in(long versionId) {
        return byVersion.get(versionId);
    }

    public List<Long> versionIds() {
        return List.copyOf(byVersion.keySet());
    }

    /** The items of the newest version that asks them. */
    public ItemSet newest() {
        ItemSet newest = null;
        for (ItemSet set : byVersion.values()) {
            newest = set;
        }
        return newest;
    }

    /** @throws Refused {@code insight.oneItem} unless it is a single item */
    public ClosedItem single() {
        List<ClosedItem> items = newest().items();
        if (items.size() != 1) {
            throw Refused.invalid("item", "insight.oneItem");
        }
        return items.get(0);
    }

    /** Lowest answers of the items. */
    public int[] lows() {
        return newest().items().stream().mapToInt(ClosedItem::low).toArray();
    }

    /** Highest answers of the items. */
    public int[] highs() {
        return newest().items().stream().mapToInt(ClosedItem::high).toArray();
    }

    @Override
    public String toString() {
        return Arrays.toString(byVersion.keySet().toArray());
    }
}
