package org.kesheng.shared.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kesheng.shared.Refused;

/** The version a client saw, from {@code If-Match: "3"}. Our ETags are the version of the object. */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private IfMatch() {}

    /** Null where the header is missing or {@code *}: the change is made to whatever is there. */
    public static Integer optional(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Refused.invalid("If-Match", "shared.ifMatch");
        }
        return Integer.valueOf(tag.group(1));
    }

    /** Changes of settings (PUT, PATCH, DELETE) must say what they change. */
    public static int required(String header) {
        Integer version = optional(header);
        if (version == null) {
            throw Refused.invalid("If-Match", "shared.ifMatchMissing");
        }
        return version;
    }
}
