package org.kesheng.entry.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Actor and key of a request as two hashes: one under which its record is found, one that locks the answer (N4). */
public final class EntryKey {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final byte[] secret;

    private EntryKey(String id, byte[] secret) {
        this.id = id;
        this.secret = secret;
    }

    public static EntryKey of(String actor, String key) {
        return new EntryKey(HexFormat.of().formatHex(hash("id", actor, key)), hash("secret", actor, key));
    }

    private static byte[] hash(String purpose, String actor, String key) {
        try {
            String text = purpose + '\n' + actor + '\n' + key;
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 64 hexadecimal digits. */
    public String id() {
        return id;
    }

    public String lock(String plain) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] locked = crypt(Cipher.ENCRYPT_MODE, iv, plain.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(IV_BYTES + locked.length)
                .put(iv)
                .put(locked)
                .array();
        return Base64.getEncoder().encodeToString(both);
    }

    public String unlock(String locked) {
        ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(locked));
        byte[] iv = new byte[IV_BYTES];
        both.get(iv);
        byte[] rest = new byte[both.remaining()];
        both.get(rest);
        return new String(crypt(Cipher.DECRYPT_MODE, iv, rest), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] iv, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
