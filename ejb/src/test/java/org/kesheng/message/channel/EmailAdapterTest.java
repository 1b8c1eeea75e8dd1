package org.kesheng.message.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Through a real mail server (GreenMail) by SMTP. */
class EmailAdapterTest extends MessageAdapterContract {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        System.setProperty("kesheng.mail.host", "127.0.0.1");
        System.setProperty("kesheng.mail.port", String.valueOf(server.getSmtp().getPort()));
        System.setProperty("kesheng.mail.from", "kesheng@example.com");
        System.setProperty("kesheng.mail.tls", "none");
    }

    @AfterEach
    void stop() {
        server.stop();
        List.of("host", "port", "from", "tls").forEach(name -> System.clearProperty("kesheng.mail." + name));
    }

    @Override
    MessageAdapter adapter() {
        return new EmailAdapter();
    }

    @Override
    String goodAddress() {
        return "wang.fang@example.com";
    }

    @Override
    List<String> badAddresses() {
        return List.of("a@b.cn\r\nBcc: x@y.cn", "a@b.cn,x@y.cn", "", "nobody");
    }

    @Override
    List<Arrived> arrived() throws Exception {
        List<Arrived> mails = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            mails.add(new Arrived(mail.getHeader("X-Kesheng-Delivery", null), mail.getSubject()));
        }
        return mails;
    }

    @Override
    void goDown() {
        server.stop();
    }

    @Test
    @DisplayName("H20, H21: Message-ID stays the same, Chinese subject, text only, marked as automatic, one recipient")
    void headers() throws Exception {
        adapter().deliver(List.of(parcel(9, goodAddress(), "新任务：评估")));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertEquals("<" + parcel(9, "", "").deliveryId() + "@kesheng>", mail.getMessageID());
        assertEquals("新任务：评估", mail.getSubject());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertTrue(mail.getContentType().startsWith("text/plain"));
        assertEquals("正文", String.valueOf(mail.getContent()).strip());
        assertEquals(1, mail.getAllRecipients().length);
    }

    @Test
    @DisplayName("Off until a server and a sender are named")
    void off() {
        assertTrue(adapter().isOn());
        System.setProperty("kesheng.mail.from", "a@b.cn\r\nx");
        assertFalse(adapter().isOn());
        System.clearProperty("kesheng.mail.host");
        assertFalse(adapter().isOn());
    }

    @Test
    @DisplayName("H20: where TLS is demanded and the server has none, nothing is sent")
    void tlsIsDemanded() throws Exception {
        System.clearProperty("kesheng.mail.tls");
        var outcome = adapter().deliver(List.of(parcel(10, goodAddress(), "x"))).get(0);
        assertEquals(MessageAdapter.Result.RETRY, outcome.result());
        assertEquals(0, arrived().size());
    }
}
