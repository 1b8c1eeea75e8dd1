package org.kesheng.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as the run command starts it, in processes of its own on a home of its own, whose power can be cut. */
public final class Machine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path home;
    private final Map<String, String> environment;
    private final List<String> settings;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int http = Integer.getInteger("it.http");
    private final int management = Integer.getInteger("it.management");
    private Process process;

    private Machine(Path home, Map<String, String> environment, List<String> settings) throws IOException {
        this.home = Files.createDirectories(home);
        this.environment = environment;
        this.settings = settings;
    }

    /** Without demonstration. @param settings further {@code -Dkesheng.*} */
    public Machine(Path home, Storage storage, String... settings) throws IOException {
        this(
                home,
                storage.environment(),
                Stream.concat(Stream.of("-Dkesheng.demo=false"), Stream.of(settings))
                        .toList());
    }

    /** As a newcomer starts it: on H2, with the demonstration where the home is empty. */
    public static Machine ofNewcomer(Path home) throws IOException {
        return new Machine(home, Map.of(), List.of());
    }

    /** Starts and waits until it is ready. */
    public Machine start() throws IOException, InterruptedException {
        launch();
        awaitReady();
        return this;
    }

    /** Starts and does not wait. */
    public void launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.resolve("console.log").toFile()));
        process = builder.start();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkesheng.home=" + home.toAbsolutePath(),
                "-Dkesheng.http.port=" + http,
                "-Dkesheng.public.port=" + Integer.getInteger("it.public"),
                "-Dkesheng.management.port=" + management));
        command.addAll(settings);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.kesheng.launch.Serve",
                System.getProperty("server.home"),
                Path.of(System.getProperty("ear.file")).getParent().toString()));
        return command;
    }

    public void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline || process.waitFor(400, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The server does not come up, see " + home.resolve("console.log"));
            }
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public boolean isOn() {
        return process != null && process.isAlive();
    }

    /** Power off: the server is killed by the kernel, nothing is shut down. */
    public void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (isOn()) {
            process.destroy();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    /** @param path below {@code /api/v1/} */
    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).GET());
    }

    /** @param path below {@code /api/v1/} */
    public HttpResponse<String> post(String path, String token, String json) throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The same with a key by which the server knows the request again. */
    public HttpResponse<String> postOnce(String path, String token, String json, String key)
            throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + "/api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(2));
    }

    /** The most memory that the server process ever held, in MB (VmHWM of the kernel). */
    public long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/" + server() + "/status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Number of the server process. */
    public long server() {
        return process.descendants().findFirst().orElseThrow().pid();
    }
}
