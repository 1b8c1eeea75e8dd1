package org.kesheng.customer;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of an order.
 *
 * @param customer number of the customer
 * @param amount in {@code currency}, null where it is not known
 * @param currency three letters
 */
public record Purchase(
        String customer,
        String order,
        LocalDate boughtOn,
        String product,
        BigDecimal quantity,
        BigDecimal amount,
        String currency,
        String channel) {}
