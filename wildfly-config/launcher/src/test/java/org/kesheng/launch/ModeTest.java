package org.kesheng.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModeTest {
    private static final Map<String, String> POSTGRES =
            Map.of("KESHENG_DB_DRIVER", "postgresql", "KESHENG_DB_URL", "jdbc:postgresql://db/kesheng");

    @TempDir
    Path home;

    @Test
    @DisplayName("Without any setting it is a trial on this machine")
    void trial() {
        assertAllowed(Map.of(), Map.of());
        assertAllowed(Map.of("kesheng.bind", "localhost"), Map.of());
    }

    @Test
    @DisplayName("D1 a home that is, or would become, a demonstration answers no other machine")
    void demonstrationOnThisMachineOnly() throws IOException {
        assertRefused("A demonstration answers this machine only", Map.of("kesheng.bind", "0.0.0.0"), Map.of());
        assertAllowed(Map.of("kesheng.bind", "0.0.0.0", "kesheng.demo", "false"), Map.of());
        Files.createDirectories(home.resolve("db"));
        assertAllowed(Map.of("kesheng.bind", "10.0.0.5"), Map.of());
        Files.writeString(home.resolve("demonstration"), "2026-11-22");
        assertRefused(
                "A demonstration answers this machine only",
                Map.of("kesheng.bind", "10.0.0.5", "kesheng.demo", "false"),
                Map.of());
    }

    @Test
    @DisplayName("Production refuses a home with demonstration accounts, wherever it listens")
    void productionWithoutDemonstration() throws IOException {
        Files.writeString(home.resolve("demonstration"), "2026-11-22");
        assertRefused("Production refuses a home with demonstration accounts", Map.of(), production(POSTGRES));
        Files.delete(home.resolve("demonstration"));
        assertRefused("Production has no demonstration", Map.of("kesheng.demo", "true"), production(POSTGRES));
    }

    @Test
    @DisplayName("Production keeps its data in PostgreSQL")
    void productionOnPostgres() {
        assertRefused("Production keeps its data in PostgreSQL", Map.of(), production(Map.of()));
        assertRefused(
                "Production keeps its data in PostgreSQL",
                Map.of(),
                production(Map.of("KESHENG_DB_DRIVER", "postgresql", "KESHENG_DB_URL", "jdbc:h2:mem:x")));
        assertAllowed(Map.of(), production(POSTGRES));
    }

    @Test
    @DisplayName("Production beyond this machine needs a key store with a private key and its password")
    void productionByHttps() throws Exception {
        Map<String, String> wide = Map.of("kesheng.bind", "0.0.0.0");
        assertRefused("Beyond this machine there is https only", wide, production(POSTGRES));
        assertRefused("cannot be opened", with(wide, home.resolve("none.p12")), production(keyed("secret1")));
        Path empty = home.resolve("empty.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (OutputStream out = Files.newOutputStream(empty)) {
            store.store(out, "secret1".toCharArray());
        }
        assertRefused("holds no private key", with(wide, empty), production(keyed("secret1")));
        Path good = keyStore("secret1");
        assertRefused("cannot be opened", with(wide, good), production(keyed("other11")));
        assertAllowed(with(wide, good), production(keyed("secret1")));
    }

    @Test
    @DisplayName("A mode that does not exist is no production, and is said")
    void unknownMode() {
        assertRefused("not prod.", Map.of("kesheng.mode", "prod"), Map.of());
    }

    @Test
    @DisplayName("A refused start says one line and ends with a code before any server boots")
    void saidInOneLine() throws Exception {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dkesheng.home=" + home,
                        "-Dkesheng.mode=production",
                        Serve.class.getName(),
                        home.resolve("no-server").toString(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(started.getInputStream().readAllBytes())
                .strip()
                .lines()
                .toList();
        assertTrue(started.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, started.exitValue());
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).contains("PostgreSQL"), said::toString);
    }

    private Path keyStore(String password) throws Exception {
        Path file = home.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        password,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, keytool.waitFor());
        return file;
    }

    private static Map<String, String> keyed(String password) {
        Map<String, String> environment = new HashMap<>(POSTGRES);
        environment.put("KESHENG_KEYSTORE_PASSWORD", password);
        return environment;
    }

    private static Map<String, String> with(Map<String, String> settings, Path keyStore) {
        Map<String, String> more = new HashMap<>(settings);
        more.put("kesheng.https.keystore", keyStore.toString());
        return more;
    }

    /** Marks that the settings are to be those of production. */
    private static Map<String, String> production(Map<String, String> environment) {
        Map<String, String> marked = new HashMap<>(environment);
        marked.put("mode", "production");
        return marked;
    }

    private void assertAllowed(Map<String, String> settings, Map<String, String> environment) {
        assertEquals(Optional.empty(), mode(settings, environment).refusal());
    }

    private void assertRefused(String begin, Map<String, String> settings, Map<String, String> environment) {
        String said = mode(settings, environment).refusal().orElse("");
        assertTrue(said.contains(begin), said);
        assertFalse(said.contains("\n"));
    }

    private Mode mode(Map<String, String> settings, Map<String, String> environment) {
        Properties given = new Properties();
        given.putAll(settings);
        if (environment.containsKey("mode")) {
            given.setProperty("kesheng.mode", environment.get("mode"));
        }
        return new Mode(given, environment, home);
    }
}
