package org.kesheng.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kesheng.bench.SurveyLoad;

/** The product in a process of its own that can be killed, on a home of its own, and what of it concerns the night. */
public final class NightServer implements AutoCloseable {
    public static final String TOKEN = "night-token-of-the-tests";
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Questions that together look at every kind of figure; the cut is left out of their answers. */
    private static final List<String> QUESTIONS = List.of(
            "scores?item=Q1&statistic=MEAN&grain=MONTH",
            "scores?item=Q3&statistic=TOPBOX&grain=MONTH&channel=*",
            "scores?statistic=INDEX&grain=QUARTER&department=*",
            "scores?statistic=ALPHA&grain=YEAR",
            "scores?item=Q7&statistic=MEAN&grain=DAY&from=2026-01-01&to=2026-03-31",
            "trends?measure=INDEX",
            "trends?measure=TOPBOX&department=B7",
            "drivers?outcome=Q10");

    private final Path home;
    private final Map<String, String> environment;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int http = Integer.getInteger("it.http");
    private final int management = Integer.getInteger("it.management");
    private Process process;

    /** @param environment names another database than that of the home; empty: H2 */
    public NightServer(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** The database that a test server started by Maven offers. */
    public static Map<String, String> postgres(String database) {
        return Map.of(
                "KESHENG_DB_DRIVER", "postgresql",
                "KESHENG_DB_URL", "jdbc:postgresql://127.0.0.1:" + System.getProperty("it.pg") + "/" + database,
                "KESHENG_DB_USER", "postgres",
                "KESHENG_DB_PASSWORD", "postgres");
    }

    /** The database in a home, to be opened while no server runs on it. */
    public static String h2(Path home) {
        return "jdbc:h2:file:" + home.resolve("db/kesheng").toAbsolutePath()
                + ";WRITE_DELAY=0;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE,KEY,DAY,MONTH,YEAR";
    }

    /** Starts and waits until REST answers. */
    public NightServer start() throws IOException, InterruptedException {
        Files.createDirectories(home);
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.resolve("console.log").toFile()));
        process = builder.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline || process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The server does not come up, see " + home.resolve("console.log"));
            }
        }
        return this;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkesheng.home=" + home.toAbsolutePath(),
                "-Dkesheng.demo=false",
                "-Dkesheng.http.port=" + http,
                "-Dkesheng.public.port=" + Integer.getInteger("it.public"),
                "-Dkesheng.management.port=" + management));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.kesheng.launch.Serve",
                System.getProperty("server.home"),
                Path.of(System.getProperty("ear.file")).getParent().toString()));
        return command;
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

    /** Power off. */
    public void kill() throws InterruptedException {
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

    /** Starts a night for today; its number. */
    public long startNight() throws IOException, InterruptedException {
        HttpRequest request = request("jobs/nightly-analytics/executions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body()).get("id").asLong();
    }

    /** How an execution stands; null while nobody answers. */
    public JsonNode execution(long id) throws InterruptedException {
        try {
            return JSON.readTree(get("jobs/executions/" + id));
        } catch (ConnectException gone) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end of an execution. */
    public JsonNode await(long id) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode execution = execution(id);
            if (execution != null && !"RUNNING".equals(execution.get("status").asText())) {
                return execution;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The night does not end: " + execution);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** A hash of every kind of published figure. */
    public String figures() throws IOException, InterruptedException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String question : QUESTIONS) {
                String answer = get(question + "&survey=" + SurveyLoad.SURVEY).replaceAll("\"cut\":\"[^\"]*\"", "");
                digest.update(answer.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + "/api/v1/" + path))
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(Duration.ofMinutes(2));
    }

    /** Memory that the server process holds, in MB (VmHWM of the kernel: the most it ever held). */
    public long peakMegabytes() throws IOException {
        long server = process.descendants().findFirst().orElseThrow().pid();
        return Files.readAllLines(Path.of("/proc/" + server + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
