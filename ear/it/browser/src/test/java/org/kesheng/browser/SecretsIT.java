package org.kesheng.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where secrets must not stand, looked at in the files of the product as it runs. */
@ExtendWith(Demonstrated.class)
class SecretsIT {
    private static final Pattern SECRET =
            Pattern.compile("(?:password|clear-text)=\"([^\"]*)\"|<password>([^<]*)</password>");

    @Test
    @DisplayName("H33: no password and no token stands in the logs, and none in clear in the database")
    void filesOfTheHome() throws IOException {
        List<String> secrets = new ArrayList<>();
        for (String role : List.of("INTAKE", "CS_HEAD", "SYSADMIN", "GM")) {
            Map<String, String> account = Demonstrated.served().account(role);
            secrets.add(account.get("password"));
            secrets.add(account.get("token"));
        }
        SignInForm.send("lang=zh", secrets.get(0));
        Served.get(Demonstrated.address("/api/v1/complaints?limit=1"), secrets.get(1));
        List<Path> files = filesOf(Demonstrated.served().home());
        for (Path file : files) {
            boolean told = file.endsWith("demo-accounts.json"); // where a newcomer finds them, for his eyes only
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            secrets.forEach(secret -> assertEquals(told, text.contains(secret), file.toString()));
        }
        assertTrue(files.size() > 2, "database, log and accounts at least");
    }

    /** Without those that the server makes and removes while one looks. */
    private static List<Path> filesOf(Path home) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(home, home.resolve("log"), home.resolve("db"))) {
            try (Stream<Path> found = Files.list(folder)) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    @Test
    @DisplayName("H33: what the server is configured with holds no secret: each comes from the environment")
    void configuration() throws IOException {
        Path file = Path.of(System.getProperty("server.home"), "standalone", "configuration", "kesheng.xml");
        Matcher secret = SECRET.matcher(Files.readString(file));
        int found = 0;
        while (secret.find()) {
            String value = secret.group(1) == null ? secret.group(2) : secret.group(1);
            assertTrue(value.startsWith("${env."), secret.group());
            found++;
        }
        assertTrue(found > 0, "nothing was looked at");
    }

    @Test
    @DisplayName("H31, H33: the command line of the server limits what it thaws from bytes, and holds no secret")
    void commandLine() {
        String line = Demonstrated.served().commandLine();
        assertTrue(line.contains("-Djdk.serialFilter=maxbytes="), line);
        assertFalse(line.toLowerCase(Locale.ROOT).contains("password"), line);
    }
}
