package org.kesheng.complaint.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kesheng.complaint.ChannelChecks;
import org.kesheng.complaint.ChannelDay;
import org.kesheng.complaint.CheckChannel;
import org.kesheng.policy.Verdict;
import org.kesheng.shared.BusinessClock;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.Notes;

/** {@code /complaint/channels}: which online channels were read on which day, and the check-off of who has read one (CHN-15). */
@Named
@ViewScoped
public class ComplaintChannelsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS_BACK = 6;

    @Inject
    ChannelChecks checks;

    @Inject
    Notes notes;

    @Inject
    Clock clock;

    private String channel;
    private String day;
    private int items;
    private String remark;
    private transient List<ChannelDay> lines;

    /** @throws Refused FORBIDDEN for who has nothing to do with channels */
    public void enter() {
        getLines();
        day = today().toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    /** A week of days, the newest first. */
    public List<ChannelDay> getLines() {
        if (lines == null) {
            lines = checks.days(today().minusDays(DAYS_BACK), today());
        }
        return lines;
    }

    /** In the order of the pack. */
    public List<ChannelDay> getChannels() {
        return getLines().stream().filter(line -> line.day().equals(today())).toList();
    }

    public List<LocalDate> getDays() {
        return getLines().stream()
                .map(ChannelDay::day)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    public ChannelDay of(String code, LocalDate date) {
        return getLines().stream()
                .filter(line -> line.channel().equals(code) && line.day().equals(date))
                .findFirst()
                .orElseThrow();
    }

    /** Days before today on which nobody has looked. */
    public long getMissing() {
        return getLines().stream().filter(this::isMissing).count();
    }

    public boolean isMissing(ChannelDay line) {
        return line.checkedAt() == null && line.day().isBefore(today());
    }

    public String tone(ChannelDay line) {
        return isMissing(line) ? "bad" : line.checkedAt() == null ? "" : line.verdict() == Verdict.MET ? "ok" : "warn";
    }

    public String icon(ChannelDay line) {
        return isMissing(line) ? "pi-times" : line.checkedAt() == null ? "pi-clock" : "pi-check";
    }

    /** What a cell says: how many were found, or that nobody has looked. */
    public String said(ChannelDay line) {
        if (line.checkedAt() != null) {
            return notes.text("complaint.check.found", line.items());
        }
        return notes.text(isMissing(line) ? "complaint.check.missing" : "complaint.check.open");
    }

    public boolean isCollector() {
        return checks.isCollector();
    }

    public void check() {
        checks.check(new CheckChannel(channel, date(), items, remark));
        notes.done("complaint.check.done");
        lines = null;
        items = 0;
        remark = null;
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Refused.invalid("day", "complaint.field.date", "day");
        }
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public int getItems() {
        return items;
    }

    public void setItems(int items) {
        this.items = items;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
