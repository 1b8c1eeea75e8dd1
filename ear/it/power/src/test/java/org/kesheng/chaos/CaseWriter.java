package org.kesheng.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.kesheng.testing.Machine;

/** Lodges one case after the other over HTTP until the power is off, and then asks again for the one that was under way. */
final class CaseWriter implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CASE = "{\"kind\":\"COMPLAINT\",\"from\":\"CUSTOMER\",\"anonymous\":false,"
            + "\"channel\":\"HOTLINE\",\"party\":{\"name\":\"赵六\",\"phone\":\"10007654321\"},"
            + "\"subject\":\"断电\",\"content\":\"%s\"}";

    private final Machine machine;
    private final String name;
    private final Map<String, String> acknowledged;
    private final Semaphore answers;
    private int sent;
    private String underWay;

    /**
     * @param acknowledged receives the text of a case and the number that the answer told
     * @param answers receives a permit for each of them
     */
    CaseWriter(Machine machine, String name, Map<String, String> acknowledged, Semaphore answers) {
        this.machine = machine;
        this.name = name;
        this.acknowledged = acknowledged;
        this.answers = answers;
    }

    /** Until the server is gone. It may be run again: a case that was not acknowledged is then sent again with its key. */
    @Override
    public void run() {
        try {
            while (true) {
                if (underWay == null) {
                    underWay = name + "-" + sent++;
                }
                lodge(underWay);
                underWay = null;
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lodge(String text) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                machine.postOnce("complaints", NightServer.TOKEN, CASE.formatted(text), "chaos-" + text);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        acknowledged.put(text, JSON.readTree(answer.body()).get("number").asText());
        answers.release();
    }
}
