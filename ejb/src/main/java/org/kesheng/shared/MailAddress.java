package org.kesheng.shared;

import java.util.regex.Pattern;

/** A strict grammar: no quotes, no comments, no line breaks, no second recipient (H20). */
public final class MailAddress {
    private static final int LONGEST = 200;
    private static final Pattern GOOD =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private MailAddress() {}

    public static boolean isGood(String address) {
        return address != null
                && address.length() <= LONGEST
                && GOOD.matcher(address).matches();
    }

    /** @throws Refused INVALID; nothing at all is accepted as no address */
    public static String optional(String field, String address) {
        if (address == null || address.isEmpty()) {
            return address;
        }
        if (!isGood(address)) {
            throw Refused.invalid(field, "shared.mailAddress");
        }
        return address;
    }
}
