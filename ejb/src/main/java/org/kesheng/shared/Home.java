package org.kesheng.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The folder of this installation and the modes it was started with ({@code -Dkesheng.*}). */
public final class Home {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private Home() {}

    public static Path path() {
        return Path.of(System.getProperty("kesheng.home", System.getProperty("jboss.server.data.dir", ".")));
    }

    /** Marks a home whose data are invented. */
    public static Path demonstrationMarker() {
        return path().resolve("demonstration");
    }

    public static boolean isDemonstration() {
        return Files.exists(demonstrationMarker());
    }

    /** Whether an empty home is to be filled. */
    public static boolean wantsDemonstration() {
        return !isProduction() && !"false".equals(System.getProperty("kesheng.demo"));
    }

    public static boolean isProduction() {
        return "production".equals(System.getProperty("kesheng.mode"));
    }

    public static boolean servesLoopbackOnly() {
        return LOOPBACK.contains(System.getProperty("kesheng.bind", "127.0.0.1"));
    }

    /** {@code -Dkesheng.demo.today}. */
    public static Optional<LocalDate> demonstrationDate() {
        return Optional.ofNullable(System.getProperty("kesheng.demo.today")).map(LocalDate::parse);
    }

    public static int httpPort() {
        return Integer.getInteger("kesheng.http.port", 8080);
    }

    public static int publicPort() {
        return Integer.getInteger("kesheng.public.port", 8081);
    }

    /** Whether a request to that port came by the public door, plain or encrypted. */
    public static boolean isPublicPort(int port) {
        return port == publicPort() || port == Integer.getInteger("kesheng.public.https.port", 8444);
    }

    /** Where this machine reaches the intranet without encryption. */
    public static String plainAddress() {
        String bind = System.getProperty("kesheng.bind.plain", System.getProperty("kesheng.bind", "127.0.0.1"));
        return "http://" + bind + ":" + httpPort() + "/";
    }

    /** Where the intranet begins for people. */
    public static String address() {
        if (!Boolean.getBoolean("kesheng.https.enabled")) {
            return plainAddress();
        }
        return "https://" + System.getProperty("kesheng.bind", "127.0.0.1") + ":"
                + Integer.getInteger("kesheng.https.port", 8443) + "/";
    }
}
