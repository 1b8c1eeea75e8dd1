package org.kesheng.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of this installation: {@code HOME/keys/fields.p12}, a PKCS #12 key store that {@code keytool} reads, with the AES-256 keys
 * {@code field-1}, {@code field-2} ... and the key {@code index}. Its password is the content of the file that
 * {@code -Dkesheng.keys.password.file} names (default {@code HOME/keys/password}, mode 0600). Both are made at the first use. All
 * nodes need the same folder; who loses it loses the fields.
 */
final class FieldKeys {
    private static final String INDEX = "index";
    private static final String FIELD = "field-";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SortedMap<Integer, SecretKey> fields;
    private final SecretKey index;

    private FieldKeys(SortedMap<Integer, SecretKey> fields, SecretKey index) {
        this.fields = fields;
        this.index = index;
    }

    /** The key under which new values are written. */
    int newest() {
        return fields.lastKey();
    }

    /** @throws IllegalStateException where the key store has lost a key that is still needed */
    SecretKey field(int number) {
        SecretKey key = fields.get(number);
        if (key == null) {
            throw new IllegalStateException("The key store has no key " + FIELD + number);
        }
        return key;
    }

    SecretKey index() {
        return index;
    }

    static FieldKeys of(Path folder) {
        try {
            char[] password = password(folder);
            Path file = folder.resolve("fields.p12");
            KeyStore store = Files.exists(file) ? read(file, password) : make(file, password);
            return of(store, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key store in " + folder + " cannot be read", e);
        }
    }

    /** Adds a key; values written from now on use it, older ones stay readable. */
    static void rotate(Path folder) {
        try {
            char[] password = password(folder);
            Path file = folder.resolve("fields.p12");
            KeyStore store = read(file, password);
            put(store, FIELD + (of(store, password).newest() + 1), password);
            write(store, file, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key store in " + folder + " cannot be changed", e);
        }
    }

    private static FieldKeys of(KeyStore store, char[] password) throws GeneralSecurityException {
        SortedMap<Integer, SecretKey> fields = new TreeMap<>();
        for (String alias : Collections.list(store.aliases())) {
            if (alias.startsWith(FIELD)) {
                fields.put(Integer.valueOf(alias.substring(FIELD.length())), (SecretKey) store.getKey(alias, password));
            }
        }
        return new FieldKeys(fields, (SecretKey) store.getKey(INDEX, password));
    }

    private static KeyStore make(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        put(store, FIELD + 1, password);
        put(store, INDEX, password);
        write(store, file, password);
        return store;
    }

    private static void put(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        store.setEntry(
                alias,
                new KeyStore.SecretKeyEntry(new SecretKeySpec(bytes, "AES")),
                new KeyStore.PasswordProtection(password));
    }

    private static KeyStore read(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    /** Under another name first, so that a crash leaves the old store or the new one. */
    private static void write(KeyStore store, Path file, char[] password) throws IOException, GeneralSecurityException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        ownerOnly(fresh);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static char[] password(Path folder) throws IOException {
        String named = System.getProperty("kesheng.keys.password.file");
        Path file = named == null ? folder.resolve("password") : Path.of(named);
        if (named == null && !Files.exists(file)) {
            Files.createDirectories(folder);
            byte[] bytes = new byte[KEY_BYTES];
            RANDOM.nextBytes(bytes);
            ownerOnly(file);
            Files.writeString(file, Base64.getEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip().toCharArray();
    }

    private static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
