package org.kesheng.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser and no script, on one port of the deployed server. */
final class Visitor {
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final int port;

    private Visitor(int port) {
        this.port = port;
    }

    /** Runs in the server and in the test, which know the port under different names. */
    static Visitor onPublicPort() {
        return new Visitor(Integer.getInteger("it.public", Integer.getInteger("kesheng.public.port", 0)));
    }

    static Visitor onIntranet() {
        return new Visitor(Integer.getInteger("it.http", Integer.getInteger("kesheng.http.port", 0)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The status for a path that is sent exactly as it is written here. */
    int statusOf(String rawPath) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            String request =
                    "GET " + rawPath + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                return Integer.parseInt(answer.split(" ", 3)[1]);
            }
        }
    }

    /** What the form on a page sends without being touched. */
    static Map<String, String> form(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(page.body());
        while (inputs.find()) {
            String input = inputs.group();
            String name = attribute(input, "name");
            String type = attribute(input, "type");
            if (name != null && !"submit".equals(type) && !"radio".equals(type) && !"checkbox".equals(type)) {
                String value = attribute(input, "value");
                fields.put(name, value == null ? "" : value);
            }
        }
        return fields;
    }

    private static String attribute(String input, String name) {
        Matcher value = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(input);
        return value.find() ? value.group(1) : null;
    }

    static String first(HttpResponse<String> page, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page.body());
        return found.find() ? found.group(1) : null;
    }
}
