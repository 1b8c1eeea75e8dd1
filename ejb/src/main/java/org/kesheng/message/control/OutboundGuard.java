package org.kesheng.message.control;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kesheng.shared.Refused;

/** Which addresses the server may call (M8). A name is resolved once; what is called is the address that was looked at. */
public final class OutboundGuard {
    private final Set<String> allowed;
    private final Resolver resolver;

    /** Asks the name service. */
    public interface Resolver {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /**
     * @param allowed {@code host:port} of receivers in the own network, as the operator named them
     */
    public OutboundGuard(String allowed, Resolver resolver) {
        this.allowed = Arrays.stream(allowed.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
    }

    /** With what was named by {@code -Dkesheng.webhook.allow}. */
    public static OutboundGuard ofInstallation() {
        return new OutboundGuard(System.getProperty("kesheng.webhook.allow", ""), InetAddress::getAllByName);
    }

    /** @throws Refused INVALID for what is no plain web address */
    public static URI parse(String url) {
        try {
            URI uri = URI.create(String.valueOf(url).strip());
            boolean good = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.toString().length() <= 300
                    && uri.toString().chars().allMatch(letter -> letter > ' ' && letter < 127);
            if (good) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Refused.invalid("url", "message.webhook.url");
    }

    public static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }

    /**
     * The address to connect to.
     *
     * @throws Refused INVALID where any address of the host is not out in the world, or there is none
     */
    public InetSocketAddress resolve(URI uri) {
        String host = uri.getHost().replaceAll("^\\[|\\]$", "");
        InetAddress[] found;
        try {
            found = resolver.all(host);
        } catch (UnknownHostException e) {
            throw Refused.invalid("url", "message.webhook.unknownHost", host);
        }
        boolean named = allowed.contains((host + ":" + port(uri)).toLowerCase(Locale.ROOT));
        if (found.length == 0 || !named && !Arrays.stream(found).allMatch(OutboundGuard::isPublic)) {
            throw Refused.invalid("url", "message.webhook.inside", host);
        }
        return new InetSocketAddress(found[0], port(uri));
    }

    static boolean isPublic(InetAddress address) {
        byte[] b = address.getAddress();
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return b.length == 4 ? isPublic4(b) : isPublic6(b);
    }

    /** RFC 6890 and what was added to it. */
    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        boolean special = first == 0
                || first == 10
                || first == 127
                || first >= 224
                || first == 100 && second >= 64 && second < 128
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113;
        return !special;
    }

    /** Global unicast is 2000::/3; within it, what carries an IPv4 address is judged by nobody else, so it is refused. */
    private static boolean isPublic6(byte[] b) {
        boolean global = (b[0] & 0xe0) == 0x20;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        boolean protocols = b[0] == 0x20 && b[1] == 0x01 && (b[2] & 0xfe) == 0;
        boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && b[3] == (byte) 0xb8;
        return global && !sixToFour && !protocols && !documentation;
    }
}
