package org.kesheng.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kesheng.testing.Machine;

/** The demonstration as the run command starts it, on a home of its own. */
final class Served implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;

    /** None where it ran already. */
    private final Machine machine;

    private Served(Path home, Machine machine) {
        this.home = home;
        this.machine = machine;
    }

    /** Starts and waits until it is ready. */
    static Served started(Path home) throws IOException, InterruptedException {
        return new Served(home, Machine.ofNewcomer(home).start());
    }

    /** One that runs already in that home, on the ports of the test: for looking again without waiting. */
    static Served running(Path home) {
        return new Served(home, null);
    }

    String address() {
        return "http://127.0.0.1:" + Integer.getInteger("it.http");
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

    @Override
    public void close() throws InterruptedException {
        if (machine != null) {
            machine.close();
        }
    }
}
