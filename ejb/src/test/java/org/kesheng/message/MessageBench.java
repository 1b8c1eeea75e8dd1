package org.kesheng.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kesheng.complaint.CaseWorld;
import org.kesheng.message.channel.EmailAdapter;
import org.kesheng.message.channel.MessageAdapter.Outcome;

/**
 * 10,000 mails from the outbox to a mail server on this machine: taken in batches with their leases, worded, sent by SMTP, noted. Batches are
 * committed one by one, as in the server. Median of three runs; at least 500 a second are demanded.
 */
public final class MessageBench {
    private static final int MESSAGES = 10_000;
    private static final int BATCH = 200;
    private static final int RUNS = 3;
    private static final double DEMANDED = 500;

    private MessageBench() {}

    /** The smallest mail server that keeps the protocol: takes everything over and counts it. */
    private static final class Sink extends Thread {
        private final ServerSocket socket;
        private final AtomicInteger mails = new AtomicInteger();

        Sink() throws IOException {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    serve(caller);
                } catch (IOException e) {
                    return;
                }
            }
        }

        private void serve(Socket caller) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = caller.getOutputStream();
            say(out, "220 sink");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && ".".equals(line)) {
                    data = false;
                    mails.incrementAndGet();
                    say(out, "250 taken");
                } else if (!data) {
                    data = "DATA".equalsIgnoreCase(line);
                    say(
                            out,
                            data
                                    ? "354 go on"
                                    : line.toUpperCase(Locale.ROOT).startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        }

        private static void say(OutputStream out, String words) throws IOException {
            out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    /** @param arguments the file to which the result is added */
    public static void main(String[] arguments) throws IOException {
        Sink sink = new Sink();
        System.setProperty("kesheng.mail.host", "127.0.0.1");
        System.setProperty("kesheng.mail.port", String.valueOf(sink.socket.getLocalPort()));
        System.setProperty("kesheng.mail.from", "kesheng@example.com");
        System.setProperty("kesheng.mail.tls", "none");
        System.setProperty("kesheng.mail.cap", "0");
        double[] rates = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            rates[run] = run();
        }
        Arrays.sort(rates);
        if (sink.mails.get() != RUNS * MESSAGES) {
            throw new IllegalStateException("arrived: " + sink.mails.get());
        }
        String line = String.format(
                Locale.ROOT,
                "{\"name\":\"outbox-delivery-smtp\",\"value\":%.0f,\"unit\":\"1/s\",\"n\":%d,\"baseline\":%.0f,\"ratio\":%.2f}%n",
                rates[RUNS / 2],
                MESSAGES,
                DEMANDED,
                rates[RUNS / 2] / DEMANDED);
        add(Path.of(arguments[0]), line);
    }

    private static void add(Path file, String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double run() {
        CaseWorld world = new CaseWorld("2026-03-02T09:00");
        world.adapters.add(new EmailAdapter());
        world.sql("update staff set email = 'handler@example.com' where id = 3");
        for (int piece = 0; piece < MESSAGES / BATCH; piece++) {
            world.inTransaction(() -> {
                for (int i = 0; i < BATCH; i++) {
                    Map<String, String> data = Map.of("task", "#work.Task.ACCEPT", "number", "KS-" + i);
                    world.bean(Outbox.class)
                            .put(new Notice(
                                    MessageKind.TASK_ASSIGNED, List.of(3L), "complaint", "KS-" + i, data, world.now()));
                }
                return null;
            });
        }
        long start = System.nanoTime();
        deliver(world);
        return MESSAGES / ((System.nanoTime() - start) / 1e9);
    }

    private static void deliver(CaseWorld world) {
        Deliveries deliveries = world.bean(Deliveries.class);
        EmailAdapter adapter = new EmailAdapter();
        while (true) {
            Deliveries.Batch batch = world.inTransaction(() -> deliveries.claim(Channel.EMAIL, BATCH));
            if (batch.parcels().isEmpty()) {
                return;
            }
            List<Outcome> outcomes = adapter.deliver(batch.parcels());
            world.inTransaction(() -> {
                deliveries.settle(batch, outcomes);
                return null;
            });
        }
    }
}
