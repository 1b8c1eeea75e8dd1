package org.kesheng.message.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.kesheng.message.Channel;
import org.kesheng.message.control.OutboundGuard;
import org.kesheng.message.control.Signature;
import org.kesheng.shared.Refused;

/**
 * A signed POST to another system. Written on the socket, because the call has to go to the very address that was looked at, while the
 * certificate has to be that of the name (M8); no client of the JDK can do both. Redirects are refused.
 */
@ApplicationScoped
public class WebhookAdapter implements MessageAdapter {
    private static final int TIMEOUT = 10_000;
    private static final int LONGEST_STATUS_LINE = 1_000;

    private final OutboundGuard guard;

    public WebhookAdapter() {
        this(OutboundGuard.ofInstallation());
    }

    WebhookAdapter(OutboundGuard guard) {
        this.guard = guard;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    /** Always: web hooks are made by administrators. */
    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public List<Outcome> deliver(List<Parcel> parcels) {
        List<Outcome> outcomes = new ArrayList<>(parcels.size());
        for (Parcel parcel : parcels) {
            outcomes.add(deliver(parcel));
        }
        return outcomes;
    }

    private Outcome deliver(Parcel parcel) {
        try {
            URI uri = OutboundGuard.parse(parcel.address());
            return outcome(status(uri, guard.resolve(uri), request(uri, parcel)));
        } catch (Refused refused) {
            return "message.webhook.unknownHost".equals(refused.code())
                    ? Outcome.retry(refused.code())
                    : Outcome.refused(refused.code());
        } catch (IOException e) {
            return Outcome.retry(e.getClass().getSimpleName());
        }
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return Outcome.SENT;
        }
        boolean never = status >= 300 && status < 500 && status != 408 && status != 425 && status != 429;
        return never ? Outcome.refused("HTTP " + status) : Outcome.retry("HTTP " + status);
    }

    private static byte[] request(URI uri, Parcel parcel) {
        String body = Json.createObjectBuilder()
                .add("id", parcel.deliveryId())
                .add("kind", parcel.kind())
                .add("happenedAt", parcel.happenedAt().toString())
                .add("subject", parcel.subject())
                .add("text", parcel.text())
                .add("link", parcel.link())
                .build()
                .toString();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String head = "POST " + path + query + " HTTP/1.1\r\nHost: " + uri.getRawAuthority()
                + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: " + content.length
                + "\r\nIdempotency-Key: " + parcel.deliveryId()
                + "\r\nKesheng-Signature: "
                + Signature.of(parcel.secret(), parcel.sentAt().getEpochSecond(), body)
                + "\r\nUser-Agent: Kesheng\r\nConnection: close\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(content);
        return request.toByteArray();
    }

    private static int status(URI uri, InetSocketAddress address, byte[] request) throws IOException {
        try (Socket plain = new Socket(Proxy.NO_PROXY)) {
            plain.connect(address, TIMEOUT);
            plain.setSoTimeout(TIMEOUT);
            try (Socket socket = "https".equals(uri.getScheme()) ? secured(plain, uri) : plain) {
                OutputStream out = socket.getOutputStream();
                out.write(request);
                out.flush();
                return status(socket.getInputStream());
            }
        }
    }

    /** The certificate is checked against the name, not the address. */
    private static Socket secured(Socket plain, URI uri) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, uri.getHost(), OutboundGuard.port(uri), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static int status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter >= 0 && letter != '\n'; letter = in.read()) {
            line.append((char) letter);
            if (line.length() > LONGEST_STATUS_LINE) {
                throw new IOException("no status line");
            }
        }
        String[] parts = line.toString().strip().split(" ");
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("[1-5]\\d\\d")) {
            throw new IOException("no status line");
        }
        return Integer.parseInt(parts[1]);
    }
}
