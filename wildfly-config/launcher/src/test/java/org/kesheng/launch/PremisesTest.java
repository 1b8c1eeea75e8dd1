package org.kesheng.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PremisesTest {
    private final Properties settings = new Properties();

    @TempDir
    Path home;

    @BeforeEach
    void freePorts() throws IOException {
        for (String key : List.of("kesheng.http.port", "kesheng.public.port", "kesheng.management.port")) {
            try (ServerSocket free = new ServerSocket(0)) {
                settings.setProperty(key, Integer.toString(free.getLocalPort()));
            }
        }
    }

    @Test
    @DisplayName(
            "A home in which another process works is refused in one line, and free again when that process has ended")
    void homeInUse() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes(Premises.class) + File.pathSeparator + classes(Occupant.class),
                        Occupant.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream said = other.getInputStream()) {
            assertEquals('x', said.read());
            assertTrue(refusal().orElse("").startsWith("Another server runs in " + home));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertEquals(Optional.empty(), refusal());
    }

    @Test
    @DisplayName(
            "A port that is taken is named together with the setting that changes it; one that is no port is refused")
    void portTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.setProperty("kesheng.public.port", Integer.toString(taken.getLocalPort()));
            assertEquals(
                    Optional.of("Port " + taken.getLocalPort()
                            + " is taken by another program: choose another one with -Dkesheng.public.port=N."),
                    refusal());
        }
        settings.setProperty("kesheng.public.port", "eighty");
        assertEquals(Optional.of("-Dkesheng.public.port is a number from 1 to 65535."), refusal());
    }

    private static String classes(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private Optional<String> refusal() throws IOException {
        try (Premises premises = new Premises(settings, home)) {
            return premises.occupy();
        }
    }

    /** Another server of that home. */
    static final class Occupant {
        public static void main(String[] args) throws Exception {
            Properties none = new Properties();
            none.setProperty("kesheng.http.port", "1"); // asked after the home
            new Premises(none, Path.of(args[0])).occupy();
            System.out.write('x');
            System.out.flush();
            Thread.currentThread().join();
        }
    }
}
