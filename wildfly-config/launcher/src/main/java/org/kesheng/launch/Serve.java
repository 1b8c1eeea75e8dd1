package org.kesheng.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Runs the provisioned server as a child of the Maven process with this console, and stops it before this JVM ends, so that
 * Ctrl-C (and a SIGTERM to Maven alone) leaves no server behind.
 */
public final class Serve {
    private static final long STOP_SECONDS = 60;
    private static final String ZONE = "Asia/Shanghai";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /**
     * Three times as many calls as by default before a method is compiled at the highest level: a start runs much code a little, and
     * on two cores its compilation takes more than it gives. What a server does again and again gets there all the same.
     */
    private static final List<String> PATIENT_COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=15000",
            "-XX:Tier4MinInvocationThreshold=1800",
            "-XX:Tier4CompileThreshold=45000",
            "-XX:Tier4BackEdgeThreshold=120000");

    private static volatile boolean stopping;

    /** Kept here, because a lock goes with the last reference to it. */
    private static Premises premises;

    private Serve() {}

    /** @param args home of the provisioned server, folder of {@code kesheng.ear} and of the modules that it uses */
    public static void main(String[] args) throws Exception {
        Path server = Path.of(args[0]);
        Path home = Path.of(setting("kesheng.home", System.getProperty("user.home") + "/.kesheng"))
                .toAbsolutePath();
        Mode mode = new Mode(System.getProperties(), System.getenv(), home);
        refuse(mode.refusal());
        Files.createDirectories(home);
        premises = new Premises(System.getProperties(), home);
        refuse(premises.occupy());
        say("Starting the server. Data: " + home + "  Log: "
                + home.resolve("log").resolve("server.log"));
        Process process = new ProcessBuilder(command(server, Path.of(args[1]), home, mode))
                .directory(home.toFile())
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            stop(process);
        }));
        int code = process.waitFor();
        if (stopping) {
            Thread.currentThread().join(); // the hook ends this JVM; Maven must not go on
        }
        if (code != 0 && code != 130 && code != 143) {
            throw new IllegalStateException("The server ended with exit code " + code + "; see " + home.resolve("log"));
        }
    }

    private static void refuse(Optional<String> reason) {
        if (reason.isPresent()) {
            System.err.println(reason.get());
            System.exit(1); // not an exception, which Maven would bury under lines of its own
        }
    }

    private static List<String> command(Path server, Path earFolder, Path home, Mode mode) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms256m",
                "-Xmx" + setting("kesheng.heap", "512m"),
                "-XX:+UseParallelGC",
                "-Djava.net.preferIPv4Stack=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=" + setting("kesheng.zone", ZONE),
                "-Djava.awt.headless=true",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=2000000;maxrefs=300000"));
        command.addAll(PATIENT_COMPILER);
        for (String exported : List.of(
                "java.desktop/sun.awt",
                "java.naming/com.sun.jndi.ldap",
                "java.naming/com.sun.jndi.url.ldap",
                "java.naming/com.sun.jndi.url.ldaps",
                "jdk.naming.dns/com.sun.jndi.dns")) {
            command.add("--add-exports=" + exported + "=ALL-UNNAMED");
        }
        for (String opened : List.of(
                "java.base/java.lang",
                "java.base/java.lang.invoke",
                "java.base/java.lang.reflect",
                "java.base/java.io",
                "java.base/java.net",
                "java.base/java.security",
                "java.base/java.util",
                "java.base/java.util.concurrent",
                "java.management/javax.management",
                "java.naming/javax.naming")) {
            command.add("--add-opens=" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-jar",
                server.resolve("jboss-modules.jar").toString(),
                "-mp",
                server.resolve("modules") + File.pathSeparator + earFolder.resolve("modules"),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + server,
                "--read-only-server-config=kesheng.xml",
                "-Djboss.bind.address=" + setting("kesheng.bind", "127.0.0.1"),
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.management.http.port=" + setting("kesheng.management.port", "9990"),
                "-Djboss.server.data.dir=" + home.resolve("data"),
                "-Djboss.server.log.dir=" + home.resolve("log"),
                "-Djboss.server.temp.dir=" + home.resolve("tmp"),
                "-Dkesheng.home=" + home,
                "-Dkesheng.ear.dir=" + earFolder));
        if (mode.isEncrypted()) {
            command.addAll(List.of("-Dkesheng.https.enabled=true", "-Dkesheng.bind.plain=127.0.0.1"));
        }
        ours().forEach((key, value) -> {
            if (!command.contains("-D" + key + "=" + value) && !key.equals("kesheng.home")) {
                command.add("-D" + key + "=" + value);
            }
        });
        return command;
    }

    /** Every {@code -Dkesheng.*} given to Maven reaches the server. */
    private static Properties ours() {
        Properties found = new Properties();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("kesheng."))
                .forEach(name -> found.setProperty(name, System.getProperty(name)));
        return found;
    }

    private static void stop(Process process) {
        if (!process.isAlive()) {
            return;
        }
        say("Stopping ...");
        process.destroy(); // SIGTERM: the server's own shutdown hook runs; a second signal after Ctrl-C is harmless
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                say("Stopped.");
            } else {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        LocalTime now = LocalTime.now(ZoneId.of(setting("kesheng.zone", ZONE))); // as the lines of the server
        System.out.println(TIME.format(now) + "  " + line);
    }

    private static String setting(String key, String otherwise) {
        String value = System.getProperty(key);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
