package org.kesheng.analytics.cli;

import java.util.Map;
import java.util.TreeMap;

/** All statistics of the request format by name. */
final class Families {

    private static final Map<String, Family> ALL = new TreeMap<>();

    static {
        DescriptionFamilies.register(ALL);
        AssociationFamilies.register(ALL);
        ComparisonFamilies.register(ALL);
        ChartFamilies.register(ALL);
        SeriesFamilies.register(ALL);
    }

    private Families() {}

    static Family named(String name) {
        Family family = ALL.get(name);
        if (family == null) {
            throw new BadInput("unknown statistic " + name);
        }
        return family;
    }
}
