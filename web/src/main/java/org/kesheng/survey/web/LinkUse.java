package org.kesheng.survey.web;

/** What became of a link, as a list shows it. */
public enum LinkUse {
    ANSWERED("ok", "pi-check"),
    EXPIRED("warn", "pi-times"),
    WAITING("brand", "pi-clock");

    private final String tone;
    private final String icon;

    LinkUse(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String getTone() {
        return tone;
    }

    public String getIcon() {
        return icon;
    }
}
