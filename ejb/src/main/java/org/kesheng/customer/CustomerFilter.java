package org.kesheng.customer;

import org.kesheng.shared.Refused;

/**
 * Which cards to list; null means all.
 *
 * @param text part of number, name or phone
 * @param completeBelow only cards less complete than that, 1 to 100 (ARC-02)
 */
public record CustomerFilter(String text, CustomerStatus status, CardType cardType, Integer completeBelow) {
    private static final int WHOLE = 100;

    public CustomerFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        if (completeBelow != null && (completeBelow < 1 || completeBelow > WHOLE)) {
            throw Refused.invalid("completeBelow", "customer.completeBelow");
        }
    }

    public static CustomerFilter all() {
        return new CustomerFilter(null, null, null, null);
    }
}
