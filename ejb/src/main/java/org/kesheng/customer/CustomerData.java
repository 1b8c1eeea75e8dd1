package org.kesheng.customer;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What a card says.
 *
 * @param number under which everybody knows the customer, at most 40 characters
 * @param since when the business began
 */
public record CustomerData(
        String number,
        String name,
        CardType cardType,
        Relation relation,
        CustomerStatus status,
        Tier tier,
        String contact,
        String phone,
        String email,
        String web,
        String address,
        String region,
        String trade,
        LocalDate since) {
    /** Share of the fields that a complete card has (ARC-02, ARC-08), 0 to 100. */
    public int completeness() {
        Object[] expected = {name, contact, phone, email, address, region, trade, since};
        long filled = Stream.of(expected).filter(value -> value != null).count();
        return (int) Math.round(100.0 * filled / expected.length);
    }
}
