package org.kesheng.message.channel;

import java.time.Instant;

/**
 * A message ready to leave.
 *
 * @param deliveryId 32 hexadecimal digits, the same in every attempt
 * @param address of the recipient, as his channel writes it
 * @param secret for signing, or null
 * @param subject one line
 * @param sentAt time of this attempt
 */
public record Parcel(
        Long id,
        String deliveryId,
        String kind,
        String address,
        String secret,
        String subject,
        String text,
        String link,
        Instant happenedAt,
        Instant sentAt) {}
