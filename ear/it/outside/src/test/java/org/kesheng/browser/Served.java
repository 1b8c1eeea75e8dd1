package org.kesheng.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as the run command starts it: launcher, provisioned server, a home of its own. */
final class Served implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final int http;
    private final List<String> command;
    private final Map<String, String> environment;
    private Process process;
    private int starts;

    /** @param settings further {@code -Dkesheng.*} */
    Served(Path home, Map<String, String> environment, String... settings) throws IOException {
        this.home = home;
        this.http = Integer.getInteger("it.http");
        this.environment = environment;
        Files.createDirectories(home);
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkesheng.home=" + home,
                "-Dkesheng.http.port=" + http,
                "-Dkesheng.public.port=" + Integer.getInteger("it.public"),
                "-Dkesheng.management.port=" + Integer.getInteger("it.management")));
        command.addAll(List.of(settings));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.kesheng.launch.Serve",
                System.getProperty("server.home"),
                Path.of(System.getProperty("ear.file")).getParent().toString()));
    }

    /** One that runs already in that home, on the ports of the test: for looking again without waiting. */
    static Served running(Path home) throws IOException {
        return new Served(home, Map.of());
    }

    /** Starts and waits until the console says that it is ready, which a newcomer reads too. */
    Served start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        starts++;
        builder.redirectOutput(console().toFile());
        process = builder.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isReady()) {
            if (System.nanoTime() > deadline || process.waitFor(500, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("not ready, see " + console());
            }
        }
        return this;
    }

    private boolean isReady() throws IOException {
        return Files.readString(console()).contains("Kesheng is ready");
    }

    /** Each start has a log of its own. */
    private Path console() {
        return home.resolve("console-" + starts + ".log");
    }

    String address() {
        return "http://127.0.0.1:" + http;
    }

    /** Name and password of the demonstration account of a role. */
    Map<String, String> account(String role) throws IOException {
        for (JsonNode account : JSON.readTree(home.resolve("demo-accounts.json").toFile())) {
            if (account.get("role").asText().equals(role)) {
                Map<String, String> found = new HashMap<>();
                account.fields()
                        .forEachRemaining(field ->
                                found.put(field.getKey(), field.getValue().asText()));
                return found;
            }
        }
        throw new IllegalArgumentException("no account for " + role);
    }

    Path home() {
        return home;
    }

    /** Of the server itself, not of its launcher. */
    String commandLine() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains("org.jboss.as.standalone") && line.contains("-Dkesheng.home=" + home))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no server runs in " + home));
    }

    /** Public addresses and a receipt code to try. */
    JsonNode links() throws IOException {
        return JSON.readTree(home.resolve("demo-links.json").toFile());
    }

    static HttpResponse<String> get(String address, String token) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address)).GET(), token);
    }

    static HttpResponse<String> send(HttpRequest.Builder request, String token) throws IOException {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    /** Power off: the server process is killed, nothing is shut down. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
