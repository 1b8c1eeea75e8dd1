package org.kesheng.complaint.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The code by which a customer finds his case again: 15 random characters of 31 (74 bits) and a check character, in groups of four.
 * Letters that look like others are left out. The check character catches every single wrong character and every exchange of two:
 * the weights 1 to 16 differ modulo the prime 31.
 */
public final class ReceiptCode {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int PRIME = ALPHABET.length();
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptCode() {}

    /** A new one, {@code XXXX-XXXX-XXXX-XXXX}. */
    public static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(PRIME)));
        }
        return grouped(code.append(check(code)));
    }

    /** The plain sixteen characters of what somebody typed; empty if that cannot be a code. */
    public static Optional<String> normalised(String typed) {
        String plain =
                typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-\\u2010-\\u2015\\uff0d]", "");
        boolean good = plain.length() == LENGTH
                && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(plain.subSequence(0, LENGTH - 1)) == plain.charAt(LENGTH - 1);
        return good ? Optional.of(plain) : Optional.empty();
    }

    /** Under which the code is kept: SHA-256 of its plain characters. */
    public static String hash(String plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last character makes the weighted sum of all a multiple of 31. */
    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (i + 1) * ALPHABET.indexOf(body.charAt(i));
        }
        int inverse = inverse(LENGTH);
        return ALPHABET.charAt(Math.floorMod(-sum * inverse, PRIME));
    }

    private static int inverse(int number) {
        for (int i = 1; i < PRIME; i++) {
            if (number * i % PRIME == 1) {
                return i;
            }
        }
        throw new IllegalStateException("no inverse of " + number);
    }

    private static String grouped(CharSequence code) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            grouped.append(i > 0 && i % GROUP == 0 ? "-" : "").append(code.charAt(i));
        }
        return grouped.toString();
    }
}
