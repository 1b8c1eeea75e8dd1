package org.kesheng.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What a start is for, judged before the server boots: a demonstration answers this machine only, production keeps its data in
 * PostgreSQL, answers other machines by https only and never takes a home that holds demonstration accounts.
 */
final class Mode {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final String PRODUCTION = "production";
    private static final String TRIAL = "trial";

    private final Properties settings;
    private final Map<String, String> environment;
    private final Path home;

    /**
     * @param settings system properties
     * @param environment of the process
     * @param home folder of this installation
     */
    Mode(Properties settings, Map<String, String> environment, Path home) {
        this.settings = settings;
        this.environment = environment;
        this.home = home;
    }

    /** One line that says what to do, or nothing where the start is as it should be. */
    Optional<String> refusal() {
        String mode = setting("kesheng.mode", TRIAL);
        if (!mode.equals(PRODUCTION) && !mode.equals(TRIAL)) {
            return Optional.of("-Dkesheng.mode is trial or production, not " + mode + ".");
        }
        return mode.equals(PRODUCTION) ? productionRefusal() : trialRefusal();
    }

    /** Whether other machines are answered by https. */
    boolean isEncrypted() {
        return Boolean.parseBoolean(setting("kesheng.https.enabled", "false"))
                || setting("kesheng.mode", TRIAL).equals(PRODUCTION) && !isLoopback();
    }

    private Optional<String> productionRefusal() {
        if (isDemonstration()) {
            return Optional.of("Production refuses a home with demonstration accounts (" + home
                    + "): choose another with -Dkesheng.home.");
        }
        if (Boolean.parseBoolean(setting("kesheng.demo", "false"))) {
            return Optional.of("Production has no demonstration: leave out -Dkesheng.demo=true.");
        }
        if (!keepsInPostgres()) {
            return Optional.of("Production keeps its data in PostgreSQL: set KESHENG_DB_DRIVER=postgresql,"
                    + " KESHENG_DB_URL=jdbc:postgresql://..., KESHENG_DB_USER and KESHENG_DB_PASSWORD.");
        }
        return isEncrypted() ? keyStoreRefusal() : Optional.empty();
    }

    private Optional<String> trialRefusal() {
        boolean wouldBeFilled = !"false".equals(setting("kesheng.demo", "true")) && !Files.exists(home.resolve("db"));
        if (!isLoopback() && (isDemonstration() || wouldBeFilled)) {
            return Optional.of("A demonstration answers this machine only: leave out -Dkesheng.bind,"
                    + " or start without demonstration in another home (-Dkesheng.demo=false -Dkesheng.home=DIR).");
        }
        return isEncrypted() ? keyStoreRefusal() : Optional.empty();
    }

    private boolean keepsInPostgres() {
        return "postgresql".equals(environment.get("KESHENG_DB_DRIVER"))
                && environment.getOrDefault("KESHENG_DB_URL", "").startsWith("jdbc:postgresql:");
    }

    /** The server would only say that a service is missing, or make a certificate of its own. */
    private Optional<String> keyStoreRefusal() {
        String file = setting("kesheng.https.keystore", "");
        String password = environment.getOrDefault("KESHENG_KEYSTORE_PASSWORD", "");
        if (file.isEmpty() || password.isEmpty()) {
            return Optional.of("Beyond this machine there is https only: name a PKCS#12 key store with"
                    + " -Dkesheng.https.keystore=FILE and its password in KESHENG_KEYSTORE_PASSWORD.");
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return Optional.empty();
                }
            }
            return Optional.of("The key store " + file + " holds no private key.");
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of(
                    "The key store " + file
                            + " cannot be opened: it is missing, no PKCS#12, or KESHENG_KEYSTORE_PASSWORD is not its password.");
        }
    }

    private boolean isDemonstration() {
        return Files.exists(home.resolve("demonstration"));
    }

    private boolean isLoopback() {
        return LOOPBACK.contains(setting("kesheng.bind", "127.0.0.1"));
    }

    private String setting(String key, String otherwise) {
        String value = settings.getProperty(key);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
