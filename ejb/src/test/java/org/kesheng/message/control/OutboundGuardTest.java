package org.kesheng.message.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kesheng.shared.Refused;

class OutboundGuardTest {
    /** Addresses in figures are read; names are all one public and one given address. */
    private static OutboundGuard resolving(String... addresses) {
        return new OutboundGuard("hooks.intranet:8443, 10.1.2.3:80", host -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }

    @ParameterizedTest
    @DisplayName(
            "T-SSRF1: nothing of this machine, the inner network, the cloud's metadata or reserved ranges is called")
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1"
            })
    void inside(String address) {
        Refused refused = assertThrows(
                Refused.class, () -> resolving(address).resolve(URI.create("https://hooks.example.com/x")));
        assertEquals("message.webhook.inside", refused.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2400:3200::1", "2606:4700::1111"})
    void outside(String address) throws UnknownHostException {
        assertEquals(
                InetAddress.getByName(address),
                resolving(address)
                        .resolve(URI.create("https://hooks.example.com/x"))
                        .getAddress());
    }

    @Test
    @DisplayName("T-SSRF1: a name with one good and one inner address is not called")
    void mixed() {
        assertThrows(Refused.class, () -> resolving("8.8.8.8", "127.0.0.1")
                .resolve(URI.create("https://hooks.example.com/")));
    }

    @Test
    @DisplayName("T-SSRF1: DNS rebinding has no second answer: a name is resolved once, and that address is called")
    void rebinding() throws UnknownHostException {
        AtomicInteger asked = new AtomicInteger();
        OutboundGuard guard = new OutboundGuard("", host ->
                new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")});
        assertEquals(
                InetAddress.getByName("8.8.8.8"),
                guard.resolve(URI.create("http://rebind.example.com/")).getAddress());
        assertEquals(1, asked.get());
    }

    @Test
    @DisplayName("What the operator named, and only on its port, may be inside")
    void named() {
        URI good = URI.create("https://hooks.intranet:8443/x");
        assertEquals(8443, resolving("10.9.9.9").resolve(good).getPort());
        assertThrows(Refused.class, () -> resolving("10.9.9.9").resolve(URI.create("https://hooks.intranet:9990/x")));
    }

    @ParameterizedTest
    @DisplayName(
            "T-SSRF1: addresses with users, other protocols, line breaks or tricks of writing are no web addresses")
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://x.example.com/",
                "jar:http://x/!/",
                "http://user:password@x.example.com/",
                "http://x.example.com\r\nHost: y/",
                "http://x.example.com/a b",
                "http:///x",
                "//x.example.com/",
                "javascript:alert(1)",
                "http://x.example.com/#f",
                "例子"
            })
    void noWebAddress(String url) {
        assertThrows(Refused.class, () -> OutboundGuard.parse(url));
    }

    @ParameterizedTest
    @DisplayName("T-SSRF1: other ways to write 127.0.0.1 are not found or found out")
    @ValueSource(strings = {"http://0x7f.1/", "http://2130706433/", "http://127.1/", "http://[::1]/"})
    void spellings(String url) {
        OutboundGuard guard = new OutboundGuard("", InetAddress::getAllByName);
        assertThrows(Refused.class, () -> guard.resolve(OutboundGuard.parse(url)));
    }
}
