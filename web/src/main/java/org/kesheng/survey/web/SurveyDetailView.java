package org.kesheng.survey.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.KeysetModel;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;
import org.kesheng.survey.ChannelCard;
import org.kesheng.survey.Invitations;
import org.kesheng.survey.InviteRespondents;
import org.kesheng.survey.SurveyCard;
import org.kesheng.survey.SurveyState;
import org.kesheng.survey.Surveys;
import org.kesheng.survey.VersionCard;

/** {@code /survey/detail?code=}: what is asked, who was invited, what came in, and what can be done now. */
@Named
@ViewScoped
public class SurveyDetailView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> CHANNELS = List.of("SMS", "EMAIL", "WECHAT", "PAPER", "LINK");

    @Inject
    Surveys surveys;

    @Inject
    Invitations invitations;

    @Inject
    Organisation organisation;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    UserSession session;

    @Inject
    HttpServletRequest request;

    @Inject
    Notes notes;

    @Inject
    Clock clock;

    private String code;
    private Integer number;
    private int seen;
    private String channel = CHANNELS.get(0);
    private Integer count;
    private Integer days;
    private ArrayList<String> links = new ArrayList<>();
    private KeysetModel<Invitations.Sent> sent;
    private transient SurveyCard survey;
    private transient List<VersionCard> versions;

    public void enter() {
        permissions.require(current.get(), Function.SURVEY, Right.READ);
        if (code == null || code.isBlank()) {
            throw Refused.notFound("shared.notFound");
        }
        seen = getSurvey().version();
        sent = new KeysetModel<>(
                (after, limit) -> invitations.list(code, after == null ? null : Long.valueOf(after), limit),
                () -> surveys.survey(code).invited(),
                one -> String.valueOf(one.id()));
    }

    public SurveyCard getSurvey() {
        if (survey == null) {
            survey = surveys.survey(code);
        }
        return survey;
    }

    public List<VersionCard> getVersions() {
        if (versions == null) {
            versions = new ArrayList<>(surveys.versions(code));
            Collections.reverse(versions);
        }
        return versions;
    }

    /** The one that was asked for, else the newest; null before the first. */
    public VersionCard getShown() {
        return getVersions().stream()
                .filter(version -> number == null || version.number() == number)
                .findFirst()
                .orElse(getVersions().isEmpty() ? null : getVersions().get(0));
    }

    public List<ChannelCard> getByChannel() {
        return surveys.channels(code);
    }

    public List<Map.Entry<String, Long>> getExcluded() {
        return List.copyOf(getSurvey().excluded().entrySet());
    }

    public String getOwner() {
        return organisation.departments().stream()
                .filter(found -> found.id().equals(getSurvey().ownerDepartmentId()))
                .map(found -> found.name(session.getLocale()))
                .findFirst()
                .orElse(null);
    }

    public boolean isInviting() {
        return permissions.allows(current.get(), Function.SURVEY, Right.EXECUTE)
                || permissions.allows(current.get(), Function.SURVEY, Right.CREATE);
    }

    public boolean isClosing() {
        return (permissions.allows(current.get(), Function.SURVEY, Right.CREATE)
                        || permissions.allows(current.get(), Function.SURVEY, Right.UPDATE))
                && getSurvey().state() != SurveyState.CLOSED;
    }

    public boolean isOpen() {
        return getSurvey().state() == SurveyState.OPEN;
    }

    public void invite() {
        List<Invitations.Issued> issued =
                invitations.invite(new InviteRespondents(code, channel, count == null ? 0 : count, null, days));
        links = new ArrayList<>(issued.stream().map(one -> address(one.token())).toList());
        sent.restart();
        survey = null;
        notes.done("survey.invited", issued.size());
    }

    private String address(String token) {
        int port = Integer.getInteger("kesheng.public.port", request.getServerPort());
        return request.getScheme() + "://" + request.getServerName() + ":" + port + "/s/" + token;
    }

    public void forget() {
        links.clear();
    }

    public void close() {
        survey = surveys.close(code, seen);
        seen = survey.version();
        notes.done("survey.closedNow", survey.name(session.getLocale()));
    }

    public LinkUse use(Invitations.Sent one) {
        if (one.answeredOn() != null) {
            return LinkUse.ANSWERED;
        }
        return one.expiresAt().isBefore(clock.instant()) ? LinkUse.EXPIRED : LinkUse.WAITING;
    }

    public List<String> getChannels() {
        return CHANNELS;
    }

    public KeysetModel<Invitations.Sent> getSent() {
        return sent;
    }

    public List<String> getLinks() {
        return links;
    }

    /** One a line, to be copied. */
    public String getLinkText() {
        return String.join("\n", links);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
