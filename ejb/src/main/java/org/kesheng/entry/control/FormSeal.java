package org.kesheng.entry.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a form without a session carries: which form, when it was given out, and 128 random bits that no two forms share. As
 * base64url: 16 bytes random, 8 bytes time (milliseconds), 32 bytes HMAC-SHA-256 over both and the name of the form.
 */
public final class FormSeal {
    private static final int RANDOM_BYTES = 16;
    private static final int MAC_BYTES = 32;
    private static final int SAID_BYTES = RANDOM_BYTES + Long.BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public FormSeal(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public String seal(String form, Instant at) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        byte[] said = ByteBuffer.allocate(SAID_BYTES)
                .put(random)
                .putLong(at.toEpochMilli())
                .array();
        byte[] both = ByteBuffer.allocate(SAID_BYTES + MAC_BYTES)
                .put(said)
                .put(mac(form, said))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** When the form was given out; empty where the seal is not ours, or that of another form. */
    public Optional<Instant> open(String form, String sealed) {
        byte[] both = decoded(sealed);
        if (both.length != SAID_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(both, SAID_BYTES);
        byte[] mac = Arrays.copyOfRange(both, SAID_BYTES, both.length);
        return MessageDigest.isEqual(mac, mac(form, said))
                ? Optional.of(Instant.ofEpochMilli(ByteBuffer.wrap(said).getLong(RANDOM_BYTES)))
                : Optional.empty();
    }

    private static byte[] decoded(String sealed) {
        try {
            return sealed == null ? new byte[0] : Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] mac(String form, byte[] said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(form.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
