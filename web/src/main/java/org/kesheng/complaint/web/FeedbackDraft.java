package org.kesheng.complaint.web;

import java.util.regex.Pattern;
import org.kesheng.complaint.CaseKind;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.PartyData;
import org.kesheng.complaint.PartyKind;
import org.kesheng.shared.web.FormProblems;
import org.kesheng.shared.web.OpenForm;

/** The public form as somebody filled it in (FRM-01). */
public class FeedbackDraft {
    static final int LONGEST_CONTENT = 5_000;
    static final String CHANNEL = "WEBSITE";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_SUBJECT = 60;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()\\-\u2010-\u2015\uff0d]{5,40}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?\\n]|\\.\\s");

    private CaseKind kind;
    private PartyKind from = PartyKind.CUSTOMER;
    private boolean anonymous;
    private boolean consent;
    private String name;
    private String phone;
    private String email;
    private String region;
    private String topic;
    private String content;

    static FeedbackDraft of(OpenForm form) {
        FeedbackDraft draft = new FeedbackDraft();
        draft.setKind(form.choice("kind", CaseKind.class));
        draft.setFrom(form.choice("from", PartyKind.class));
        draft.setAnonymous(form.field("anonymous") != null);
        draft.setConsent(form.field("consent") != null);
        draft.setName(form.field("name"));
        draft.setPhone(form.field("phone"));
        draft.setEmail(form.field("email"));
        draft.setRegion(form.field("region"));
        draft.setTopic(form.field("topic"));
        draft.setContent(form.field("content"));
        return draft;
    }

    /** Says everything that is wrong at once, in the order of the page. */
    void check(FormProblems problems) {
        if (kind == null) {
            problems.add("kind:0", "complaint.form.kind.missing");
        }
        if (topic == null) {
            problems.add("topic", "complaint.form.topic.missing");
        }
        if (content == null || content.isBlank()) {
            problems.add("content", "complaint.form.content.missing");
        } else if (content.length() > LONGEST_CONTENT) {
            problems.add("content", "complaint.form.tooLong", LONGEST_CONTENT, content.length());
        }
        if (!anonymous) {
            checkPerson(problems);
        }
    }

    private void checkPerson(FormProblems problems) {
        if (name == null || name.isBlank()) {
            problems.add("name", "complaint.form.name.missing");
        } else if (name.length() > LONGEST_NAME) {
            problems.add("name", "complaint.form.tooLong", LONGEST_NAME, name.length());
        }
        if (phone == null && email == null) {
            problems.add("phone", "complaint.form.contact.missing");
        }
        if (phone != null && !PHONE.matcher(halfWidth(phone).strip()).matches()) {
            problems.add("phone", "complaint.form.phone.wrong");
        }
        if (email != null
                && (email.length() > LONGEST_EMAIL
                        || !EMAIL.matcher(email.strip()).matches())) {
            problems.add("email", "complaint.form.email.wrong");
        }
        if (region != null && region.length() > LONGEST_NAME) {
            problems.add("region", "complaint.form.tooLong", LONGEST_NAME, region.length());
        }
        if (!consent) {
            problems.add("consent", "complaint.form.consent.missing");
        }
    }

    /** Chinese keyboards write full-width digits. */
    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                half.setCharAt(i, (char) (c - 0xfee0));
            } else if (c == '\u3000') {
                half.setCharAt(i, ' ');
            }
        }
        return half.toString();
    }

    LodgeComplaint toCommand() {
        PartyData party = anonymous
                ? PartyData.NONE
                : new PartyData(
                        name.strip(),
                        stripped(phone == null ? null : halfWidth(phone)),
                        stripped(email),
                        stripped(region),
                        null);
        return new LodgeComplaint(
                kind,
                from,
                anonymous,
                CHANNEL,
                null,
                null,
                party,
                subject(content),
                content.strip(),
                topic,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    /** The first sentence, at most 60 characters of it: nobody is asked to write a heading. */
    static String subject(String content) {
        String text = content.strip();
        String sentence = SENTENCE_END.split(text, 2)[0].replaceAll("\\s+", " ").strip();
        String begin = sentence.isEmpty() ? text.replaceAll("\\s+", " ") : sentence;
        if (begin.codePointCount(0, begin.length()) <= LONGEST_SUBJECT) {
            return begin;
        }
        return begin.substring(0, begin.offsetByCodePoints(0, LONGEST_SUBJECT - 1))
                        .strip() + "…";
    }

    public CaseKind getKind() {
        return kind;
    }

    public void setKind(CaseKind kind) {
        this.kind = kind;
    }

    public PartyKind getFrom() {
        return from;
    }

    public void setFrom(PartyKind from) {
        this.from = from == null ? PartyKind.CUSTOMER : from;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
