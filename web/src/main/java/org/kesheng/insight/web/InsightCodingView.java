package org.kesheng.insight.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kesheng.insight.CodeComment;
import org.kesheng.insight.Codings;
import org.kesheng.insight.CommentCoding;
import org.kesheng.insight.CommentCoding.Agreed;
import org.kesheng.insight.CommentCoding.Sentiment;
import org.kesheng.insight.FigureStatus;
import org.kesheng.insight.SurveyNames;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.chart.Unit;

/** {@code /insight/coding}: people code comments beside the machine. */
@Named
@ViewScoped
public class InsightCodingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Codings codings;

    @Inject
    InsightWords words;

    @Inject
    Notes notes;

    private String source;
    private Sentiment sentiment;
    private String theme;
    private transient CommentCoding desk;

    public void enter() {
        if (source == null || source.isBlank()) {
            SurveyNames first = words.survey(null);
            source = first == null ? null : first.code();
        }
        getDesk();
    }

    public CommentCoding getDesk() {
        if (desk == null && source != null) {
            desk = codings.desk(source);
        }
        return desk;
    }

    /** What there is to code; nothing without a survey. */
    public FigureStatus getStatus() {
        return getDesk() == null ? FigureStatus.NO_DATA : desk.status();
    }

    public void code() {
        desk = codings.code(new CodeComment(source, desk().next().comment(), sentiment, theme));
        sentiment = null;
        theme = null;
        notes.done("insight.coding.kept");
    }

    private CommentCoding desk() {
        return getDesk();
    }

    public boolean isMayCode() {
        return codings.mayCode();
    }

    public String observed(Agreed agreed) {
        return agreed.observed() == null ? "–" : Unit.SHARE.write(words.locale(), agreed.observed());
    }

    public List<Sentiment> getSentiments() {
        return List.of(Sentiment.values());
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Sentiment getSentiment() {
        return sentiment;
    }

    public void setSentiment(Sentiment sentiment) {
        this.sentiment = sentiment;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }
}
