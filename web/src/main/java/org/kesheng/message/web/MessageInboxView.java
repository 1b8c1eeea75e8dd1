package org.kesheng.message.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.message.EmailMode;
import org.kesheng.message.Messages;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/** {@code /message/inbox}: own messages, and how one wants to be written to. */
@Named
@ViewScoped
public class MessageInboxView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PIECE = 30;

    @Inject
    Messages messages;

    @Inject
    UserSession session;

    @Inject
    Notes notes;

    private transient List<Messages.Line> lines;
    private String next;
    private int pieces = 1;
    private EmailMode mode;
    private String quietFrom;
    private String quietTo;

    public void enter() {
        Messages.Wish wish = messages.wish();
        mode = wish.mode();
        quietFrom = wish.quietFrom().toString();
        quietTo = wish.quietTo().toString();
    }

    public List<Messages.Line> getLines() {
        if (lines == null) {
            lines = new ArrayList<>();
            next = null;
            for (int i = 0; i < pieces && (i == 0 || next != null); i++) {
                Slice<Messages.Line> piece = messages.inbox(session.getLocale(), next, PIECE);
                lines.addAll(piece.rows());
                next = piece.next();
            }
        }
        return lines;
    }

    public boolean isMore() {
        return getLines() != null && next != null;
    }

    public void earlier() {
        pieces++;
        lines = null;
    }

    public boolean isUnread() {
        return getLines().stream().anyMatch(line -> !line.read());
    }

    /** Marks it and goes where it points. */
    public String open(Messages.Line line) {
        messages.read(line.id());
        String link = line.link();
        return link + (link.contains("?") ? "&" : "?") + "faces-redirect=true&includeViewParams=true";
    }

    public void readAll() {
        messages.readAll();
        lines = null;
        notes.done("message.allRead");
    }

    public void save() {
        messages.wish(new Messages.Wish(mode, time("quietFrom", quietFrom), time("quietTo", quietTo)));
        notes.done("message.wish.saved");
    }

    private static LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(String.valueOf(text).strip());
        } catch (DateTimeParseException e) {
            throw Refused.invalid(field, "message.wish.time");
        }
    }

    public List<EmailMode> getModes() {
        return List.of(EmailMode.values());
    }

    public EmailMode getMode() {
        return mode;
    }

    public void setMode(EmailMode mode) {
        this.mode = mode;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietTo() {
        return quietTo;
    }

    public void setQuietTo(String quietTo) {
        this.quietTo = quietTo;
    }
}
