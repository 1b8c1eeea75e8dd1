package org.kesheng.complaint.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kesheng.complaint.CaseKind;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.PartyKind;
import org.kesheng.complaint.Phase;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Category;
import org.kesheng.policy.Cause;
import org.kesheng.policy.Packs;
import org.kesheng.policy.PolicyPack;

/**
 * One case, from the moment it arrives until it lies in the archive.
 *
 * <p>It arrives in a channel, gets its number and the version of the pack in force on the day of receipt, and keeps both for ever. From
 * then on it changes only by actions of the pack's transition table: each is written as a {@link ComplaintEvent}, from which state,
 * round and every clock follow. What stands in the columns is the newest state of affairs for lists and screens; what was before is in
 * the history.
 *
 * <p>A dissatisfied customer opens a new round: readings and promise begin afresh, the number and all verdicts of earlier rounds stay.
 */
@Entity
@Table(name = "complaint")
public class Complaint {
    /** Sorts after every real due time. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "number", nullable = false)
    private String number;

    @Column(name = "receipt_sha256", nullable = false)
    private String receiptSha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private CaseKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "party_kind", nullable = false)
    private PartyKind partyKind;

    @Column(name = "channel", nullable = false)
    private String channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "phase", nullable = false)
    private Phase phase;

    @Column(name = "pack_code", nullable = false)
    private String packCode;

    @Column(name = "pack_version", nullable = false)
    private int packVersion;

    @Column(name = "pack_tuning")
    private String packTuning;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private CaseState state = CaseState.START;

    @Column(name = "round_no", nullable = false)
    private int round = 1;

    @Column(name = "event_count", nullable = false)
    private int eventCount;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "entered_at", nullable = false)
    private Instant enteredAt;

    @Column(name = "late_reason")
    private String lateReason;

    @Column(name = "next_clock")
    private String nextClock;

    @Column(name = "next_due_at", nullable = false)
    private Instant nextDueAt = NEVER;

    @Column(name = "search_text", nullable = false)
    private String searchText;

    @Embedded
    private Party party;

    @Embedded
    private Matter matter;

    @Embedded
    private Assessment assessment;

    @Embedded
    private Assignment assignment;

    @Embedded
    private Outcome outcome = new Outcome();

    @ElementCollection
    @CollectionTable(name = "complaint_co_department", joinColumns = @JoinColumn(name = "complaint_id"))
    private Set<CoDepartment> coDepartments = new HashSet<>();

    protected Complaint() {}

    /**
     * What the door has found out about an arrival.
     *
     * @param registrarId null for the public and for anonymous authors
     */
    public record Arrival(
            Long id,
            String number,
            String receiptSha256,
            LodgeComplaint told,
            PolicyPack pack,
            Phase phase,
            Long unitId,
            Long registrarId,
            Long subjectStaffId,
            Instant receivedAt,
            Instant enteredAt) {}

    public Complaint(Arrival arrival) {
        LodgeComplaint told = arrival.told();
        this.id = arrival.id();
        this.number = arrival.number();
        this.receiptSha256 = arrival.receiptSha256();
        this.kind = told.kind();
        this.partyKind = told.from();
        this.channel = told.channel();
        this.phase = arrival.phase();
        this.packCode = arrival.pack().code();
        this.packVersion = arrival.pack().version();
        this.packTuning = written(Packs.shipped().tuning(arrival.pack()));
        this.receivedAt = arrival.receivedAt();
        this.enteredAt = arrival.enteredAt();
        this.lateReason = told.lateReason();
        this.party = told.anonymous() ? Party.anonymous() : Party.of(told.party(), told.reporter());
        this.matter = new Matter(told);
        this.assessment = new Assessment(isTrue(told.urgent()), isTrue(told.important()));
        this.assignment = new Assignment(arrival.unitId(), arrival.registrarId(), arrival.subjectStaffId());
        this.searchText = searchable();
    }

    private static boolean isTrue(Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private String searchable() {
        return Stream.of(
                        number,
                        party.data().name(),
                        party.data().customerNumber(),
                        matter.subject(),
                        matter.product(),
                        matter.content())
                .filter(text -> text != null && !text.isBlank())
                .map(Complaint::folded)
                .collect(Collectors.joining("\n"));
    }

    /** Full width and half width, upper and lower case are the same to a searcher. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Goes on to a state and writes down why. */
    public ComplaintEvent enter(CaseState next, boolean newRound, ComplaintEvent.Deed deed) {
        this.state = next;
        if (newRound) {
            this.round++;
        }
        this.eventCount++;
        return new ComplaintEvent(this, deed);
    }

    /** Writes down what changes nothing in the state. */
    public ComplaintEvent note(ComplaintEvent.Deed deed) {
        return enter(state, false, deed);
    }

    /** Writes down afterwards what was so at an earlier time. */
    public ComplaintEvent recall(ComplaintEvent.Deed deed, int thatRound, CaseState thatState) {
        this.eventCount++;
        return new ComplaintEvent(this, deed, thatRound, thatState);
    }

    /** The customer says what he thinks of an improvement made after his complaint. */
    public void improvementJudged(String reading) {
        outcome.improvementJudged(reading);
    }

    /** The open clock that is due first; null where none runs. */
    public void nextDue(String clock, Instant due) {
        this.nextClock = clock;
        this.nextDueAt = due == null ? NEVER : due;
    }

    /** Another register had closed it before it came here. */
    public void closedElsewhere(Instant at) {
        outcome.close("IMPORTED", at);
    }

    /** The class it had in another register. */
    public void classifiedElsewhere(Category category) {
        assessment.classify(category);
    }

    /** Found by another register. */
    public void causedElsewhere(Cause cause) {
        outcome.causedBy(cause.code());
    }

    void assist(Collection<CoDepartment> helpers) {
        coDepartments.clear();
        coDepartments.addAll(helpers);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String number() {
        return number;
    }

    public CaseKind kind() {
        return kind;
    }

    public PartyKind partyKind() {
        return partyKind;
    }

    public String channel() {
        return channel;
    }

    public Phase phase() {
        return phase;
    }

    /** As {@link PolicyPack#id()}. */
    public String packId() {
        return packCode + "/" + packVersion;
    }

    /** Parameters that the company had set otherwise than the pack when the case arrived. */
    public Map<String, String> packTuning() {
        return packTuning == null
                ? Map.of()
                : packTuning
                        .lines()
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String written(Map<String, String> tuning) {
        return tuning.isEmpty()
                ? null
                : tuning.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    public CaseState state() {
        return state;
    }

    public int round() {
        return round;
    }

    public int eventCount() {
        return eventCount;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public String lateReason() {
        return lateReason;
    }

    public String nextClock() {
        return nextClock;
    }

    /** Null where nothing is due. */
    public Instant nextDueAt() {
        return NEVER.equals(nextDueAt) ? null : nextDueAt;
    }

    public Party party() {
        return party;
    }

    public Matter matter() {
        return matter;
    }

    public Assessment assessment() {
        return assessment;
    }

    public Assignment assignment() {
        return assignment;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Set<CoDepartment> coDepartments() {
        return Set.copyOf(coDepartments);
    }
}
