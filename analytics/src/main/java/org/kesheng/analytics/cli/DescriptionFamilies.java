package org.kesheng.analytics.cli;

import java.util.Map;

/** The families "Description and shares". */
final class DescriptionFamilies {

    private DescriptionFamilies() {}

    static void register(Map<String, Family> families) {
        families.put("count", frame -> new Result().put("rows", (long) frame.rows()).fields());
    }
}
