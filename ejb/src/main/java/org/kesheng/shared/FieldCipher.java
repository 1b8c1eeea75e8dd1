package org.kesheng.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Protects single fields at rest (SEC-04): AES-256-GCM with a random 96-bit nonce, and HMAC-SHA256 as blind index for finding a whole
 * value again without storing it. A stored value reads {@code v<key>:<base64 of nonce, cipher text and tag>}; the name of the field is
 * authenticated with it, so that a value moved to another field does not open.
 */
public final class FieldCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FieldKeys keys;

    private FieldCipher(FieldKeys keys) {
        this.keys = keys;
    }

    private static final class OfThisHome {
        static final FieldCipher CIPHER = in(Home.path().resolve("keys"));
    }

    /** With the keys of this installation. */
    public static FieldCipher ofThisHome() {
        return OfThisHome.CIPHER;
    }

    /** With the keys in a folder, which are made when there are none. */
    public static FieldCipher in(Path folder) {
        return new FieldCipher(FieldKeys.of(folder));
    }

    /** @param field for example {@code second_factor.secret} */
    public String seal(String field, String plain) {
        if (plain == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        int key = keys.newest();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, field, plain.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return "v" + key + ":" + Base64.getEncoder().withoutPadding().encodeToString(both);
    }

    /** @throws IllegalStateException for a value that was changed, belongs to another field, or whose key is lost */
    public String open(String field, String stored) {
        if (stored == null) {
            return null;
        }
        int colon = stored.indexOf(':');
        int key = Integer.parseInt(stored.substring(1, colon));
        ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(stored.substring(colon + 1)));
        byte[] nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        byte[] sealed = new byte[both.remaining()];
        both.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, field, sealed), StandardCharsets.UTF_8);
    }

    /** Whether the value should be written again because a newer key exists. */
    public boolean isOld(String stored) {
        return stored != null && !stored.startsWith("v" + keys.newest() + ":");
    }

    /** Equal for equal values of one field, and tells nothing else; 64 hexadecimal digits. */
    public String index(String field, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.index().getEncoded(), "HmacSHA256"));
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, int key, byte[] nonce, String field, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.field(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(field.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The value of " + field + " cannot be opened or sealed", e);
        }
    }
}
