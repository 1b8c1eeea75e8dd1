package org.kesheng.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sign-in as a browser without a script sends it, for the account of customer service. */
final class SignInForm {
    private static final Pattern HIDDEN = Pattern.compile("<input([^>]*type=\"hidden\"[^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

    private SignInForm() {}

    static HttpResponse<String> send(String cookie, String password) throws IOException {
        Map<String, String> form =
                hidden(Served.get(Demonstrated.address("/login"), null).body());
        form.put("login:account", Demonstrated.served().account("INTAKE").get("name"));
        form.put("login:password", password);
        form.put("login:signIn", "x");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Demonstrated.address("/login")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(encoded(form)));
        return Served.send(request, null);
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> form = new LinkedHashMap<>();
        Matcher input = HIDDEN.matcher(page);
        while (input.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(input.group(1));
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            form.put(attributes.get("name"), attributes.getOrDefault("value", ""));
        }
        return form;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
