package org.kesheng.message.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kesheng.message.control.OutboundGuard;
import org.kesheng.message.control.Signature;

/** Through real HTTP. */
class WebhookAdapterTest extends MessageAdapterContract {
    private record Call(String id, String signature, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int port;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        port = server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Kesheng-Signature"),
                    body));
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port + "/management");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Override
    MessageAdapter adapter() {
        return new WebhookAdapter(new OutboundGuard("localhost:" + port, InetAddress::getAllByName));
    }

    @Override
    String goodAddress() {
        return "http://localhost:" + port + "/hook?x=1";
    }

    @Override
    List<String> badAddresses() {
        return List.of(
                "http://127.0.0.1:" + port + "/",
                "http://localhost:9990/management",
                "file:///etc/passwd",
                "",
                goodAddress() + "\r\nX: y");
    }

    @Override
    List<Arrived> arrived() {
        return calls.stream()
                .map(call -> new Arrived(call.id(), json(call.body()).getString("subject")))
                .toList();
    }

    private static JsonObject json(String body) {
        return Json.createReader(new StringReader(body)).readObject();
    }

    @Override
    void goDown() {
        server.stop(0);
    }

    @Test
    @DisplayName("The receiver can check who wrote it and when")
    void signed() {
        adapter().deliver(List.of(parcel(11, goodAddress(), "新任务")));
        Call call = calls.get(0);
        assertEquals(
                Signature.of("secret", Instant.parse("2026-03-02T01:00:00Z").getEpochSecond(), call.body()),
                call.signature());
        assertEquals(call.id(), json(call.body()).getString("id"));
    }

    @ParameterizedTest
    @DisplayName("T-SSRF1: a redirect, also to the management port, is not followed; busy is tried again, wrong is not")
    @CsvSource({
        "301,REFUSED",
        "302,REFUSED",
        "307,REFUSED",
        "404,REFUSED",
        "410,REFUSED",
        "429,RETRY",
        "503,RETRY",
        "204,SENT"
    })
    void answers(int answer, MessageAdapter.Result result) {
        status = answer;
        assertEquals(
                result,
                adapter()
                        .deliver(List.of(parcel(12, goodAddress(), "x")))
                        .get(0)
                        .result());
        assertEquals(1, calls.size(), "called once, nothing followed");
    }

    @Test
    @DisplayName("M8: what administrators keep is checked again at each call, because names change")
    void checkedAtEachCall() {
        MessageAdapter strict = new WebhookAdapter(new OutboundGuard("", InetAddress::getAllByName));
        var outcome = strict.deliver(List.of(parcel(13, goodAddress(), "x"))).get(0);
        assertEquals(MessageAdapter.Result.REFUSED, outcome.result());
        assertTrue(calls.isEmpty());
    }
}
