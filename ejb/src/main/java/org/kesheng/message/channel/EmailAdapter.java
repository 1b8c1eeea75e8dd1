package org.kesheng.message.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.kesheng.message.Channel;
import org.kesheng.shared.MailAddress;

/**
 * Mail by SMTP: {@code -Dkesheng.mail.host}, {@code .port} (25), {@code .from}, {@code .user} with the password in the environment
 * ({@code KESHENG_MAIL_PASSWORD}), {@code .tls} ({@code starttls}, {@code ssl}, or {@code none} for a relay on the same machine).
 */
@ApplicationScoped
public class EmailAdapter implements MessageAdapter {
    private static final String TIMEOUT = "10000";
    private static final int PERMANENT = 5;

    /** Keeps the id of the delivery in every attempt (M3). */
    private static final class Mail extends MimeMessage {
        private final String id;

        Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@kesheng>");
        }
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isOn() {
        return !setting("host", "").isBlank() && MailAddress.isGood(setting("from", ""));
    }

    private static String setting(String name, String otherwise) {
        return System.getProperty("kesheng.mail." + name, otherwise);
    }

    private static Session session() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", setting("host", ""));
        settings.setProperty("mail.smtp.port", setting("port", "25"));
        settings.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        settings.setProperty("mail.smtp.timeout", TIMEOUT);
        settings.setProperty("mail.smtp.writetimeout", TIMEOUT);
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        String tls = setting("tls", "starttls");
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf("starttls".equals(tls)));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf("starttls".equals(tls)));
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf("ssl".equals(tls)));
        String user = setting("user", "");
        settings.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        String password =
                Optional.ofNullable(System.getenv("KESHENG_MAIL_PASSWORD")).orElse("");
        return Session.getInstance(settings, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
    }

    @Override
    public List<Outcome> deliver(List<Parcel> parcels) {
        List<Outcome> outcomes = new ArrayList<>(parcels.size());
        Session session = session();
        try (Transport transport = session.getTransport("smtp")) {
            for (Parcel parcel : parcels) {
                outcomes.add(deliver(session, transport, parcel));
            }
        } catch (MessagingException e) {
            // Closing failed: what was taken over is taken over.
        }
        while (outcomes.size() < parcels.size()) {
            outcomes.add(Outcome.retry("no connection"));
        }
        return outcomes;
    }

    private static Outcome deliver(Session session, Transport transport, Parcel parcel) {
        if (!MailAddress.isGood(parcel.address())) {
            return Outcome.refused("address");
        }
        try {
            if (!transport.isConnected()) {
                transport.connect();
            }
            MimeMessage mail = mail(session, parcel);
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.SENT;
        } catch (SendFailedException e) {
            return code(e) == PERMANENT ? Outcome.refused(said(e)) : Outcome.retry(said(e));
        } catch (MessagingException e) {
            return Outcome.retry(said(e));
        }
    }

    private static MimeMessage mail(Session session, Parcel parcel) throws MessagingException {
        MimeMessage mail = new Mail(session, parcel.deliveryId());
        mail.setFrom(new InternetAddress(setting("from", ""), true));
        mail.setRecipient(RecipientType.TO, new InternetAddress(parcel.address(), true));
        mail.setSubject(parcel.subject().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " "), StandardCharsets.UTF_8.name());
        mail.setText(parcel.text(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(parcel.sentAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Kesheng-Delivery", parcel.deliveryId());
        mail.saveChanges();
        return mail;
    }

    /** First digit of the answer of the server, 0 where it gave none. */
    private static int code(MessagingException e) {
        for (Exception at = e; at != null; at = at instanceof MessagingException m ? m.getNextException() : null) {
            String text = String.valueOf(at.getMessage()).strip();
            if (text.matches("(?s)[245]\\d\\d[ -].*")) {
                return text.charAt(0) - '0';
            }
        }
        return 0;
    }

    private static String said(MessagingException e) {
        Exception cause = e.getNextException() == null ? e : e.getNextException();
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
