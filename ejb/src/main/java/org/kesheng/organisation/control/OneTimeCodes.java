package org.kesheng.organisation.control;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Time-based one-time passwords after RFC 6238 (SHA-1, 6 digits, steps of 30 s, as every authenticator knows them). */
public final class OneTimeCodes {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCodes() {}

    /** 32 characters of base32. */
    public static String newSecret() {
        return base32(SECRET_BYTES);
    }

    /** Ten codes of 80 bits, {@code XXXX-XXXX-XXXX-XXXX}. */
    public static List<String> newRecoveryCodes() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(base32(RECOVERY_BYTES).replaceAll("(.{4})(?=.)", "$1-"));
        }
        return codes;
    }

    /** As people type it: without spaces and dashes, in capitals. */
    public static String normalised(String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** What the authenticator reads from the picture. */
    public static String address(String secret, String account) {
        String issuer = "Kesheng";
        return "otpauth://totp/" + issuer + ":"
                + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + secret
                + "&issuer=" + issuer;
    }

    /** The step (now, or one beside it) whose code this is. */
    public static OptionalLong step(String secret, String code, Instant now) {
        if (!code.matches("[0-9]{6}")) {
            return OptionalLong.empty();
        }
        long current =
                Math.floorDiv(now.getEpochSecond(), GENERATOR.getTimeStep().toSeconds());
        for (long step : new long[] {current, current - 1, current + 1}) {
            if (code.equals(codeAt(secret, step))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** What the device shows at a time. */
    public static String code(String secret, Instant at) {
        return codeAt(
                secret,
                Math.floorDiv(at.getEpochSecond(), GENERATOR.getTimeStep().toSeconds()));
    }

    private static String codeAt(String secret, long step) {
        Instant time = Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds());
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), time);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base32(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return new String(Base32.encode(bytes), StandardCharsets.US_ASCII);
    }
}
