package org.kesheng.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kesheng.testing.Machine;
import org.kesheng.testing.SurveyLoad;

/** What of a machine concerns the night. */
public final class NightServer {
    public static final String TOKEN = "night-token-of-the-tests";
    private static final Duration PATIENCE = Duration.ofMinutes(60);
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

    private final Machine machine;

    public NightServer(Machine machine) {
        this.machine = machine;
    }

    /** Starts a night for today; its number. */
    public long startNight() throws IOException, InterruptedException {
        HttpResponse<String> answer = machine.post("jobs/nightly-analytics/executions", TOKEN, "{}");
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body()).get("id").asLong();
    }

    /** Waits for the end of an execution. */
    public JsonNode await(long id) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode execution = JSON.readTree(get("jobs/executions/" + id));
            if (!"RUNNING".equals(execution.get("status").asText())) {
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
                String answer =
                        get(question + "&survey=" + SurveyLoad.SURVEY).replaceAll("\"cut\":(\"[^\"]*\"|null)", "");
                digest.update(answer.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = machine.get(path, TOKEN);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
