package org.kesheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kesheng.complaint.control.CaseHistory;
import org.kesheng.complaint.control.Directory;
import org.kesheng.complaint.entity.Complaint;
import org.kesheng.complaint.entity.ComplaintQueries;
import org.kesheng.complaint.entity.Outcome;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.policy.Action;
import org.kesheng.policy.CaseClocks;
import org.kesheng.policy.Explanation;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Text;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

/** Reading cases: lists, counts, one of them, its history, its clocks and why they stand as they do. */
@Stateless
public class ComplaintSearch {
    private static final int MOST_ROWS = 500;

    @Inject
    ComplaintQueries queries;

    @Inject
    CaseAccess access;

    @Inject
    CaseWriters writers;

    @Inject
    CaseViews views;

    @Inject
    CaseFile file;

    @Inject
    Organisation organisation;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * A page of cases that the caller reaches.
     *
     * @param after {@code next} of the page before, or null
     * @param limit 1 to 500
     */
    public Slice<ComplaintRow> list(ComplaintFilter filter, String after, int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw Refused.invalid("limit", "complaint.limit", MOST_ROWS);
        }
        Instant now = clock.instant();
        List<Complaint> found =
                queries.page(filter, access.visibility(current.get()), now, clock.getZone(), after, limit + 1);
        Slice<Complaint> slice = Slice.of(found, limit, last -> ComplaintQueries.key(filter.sort(), last));
        return new Slice<>(rows(slice.rows(), now), slice.next());
    }

    /** How many the pages of {@link #list} hold together, by the same predicate. */
    public long count(ComplaintFilter filter) {
        return queries.count(filter, access.visibility(current.get()), clock.instant(), clock.getZone());
    }

    /** How many there are in each state, in one query and by the same predicate; see {@link ComplaintFilter#ofAnyState}. */
    public List<CaseCount> census(ComplaintFilter filter) {
        return queries.census(filter, access.visibility(current.get()), clock.instant(), clock.getZone());
    }

    /**
     * The cases of a customer that the caller reaches, the newest first.
     *
     * @param customer number in the archive
     */
    public List<CustomerCase> ofCustomer(String customer, int limit) {
        List<Complaint> found = queries.ofCustomer(customer, access.visibility(current.get()), limit);
        List<ComplaintRow> rows = rows(found, clock.instant());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> customerCase(rows.get(i), found.get(i).outcome()))
                .toList();
    }

    private static CustomerCase customerCase(ComplaintRow row, Outcome reached) {
        return new CustomerCase(
                row, reached.satisfactionReply(), reached.satisfactionRevisit(), reached.satisfactionImprovement());
    }

    private List<ComplaintRow> rows(List<Complaint> complaints, Instant now) {
        Set<Long> people = new HashSet<>();
        complaints.stream()
                .map(c -> c.assignment().handlerId())
                .filter(id -> id != null)
                .forEach(people::add);
        Map<Long, String> names = organisation.names(people);
        Directory directory = access.directory();
        return complaints.stream().map(c -> row(c, directory, names, now)).toList();
    }

    private static ComplaintRow row(Complaint c, Directory directory, Map<Long, String> names, Instant now) {
        Long lead = c.assignment().leadDepartmentId();
        DepartmentCard department = directory
                .department(lead == null ? c.assignment().unitId() : lead)
                .orElseThrow();
        Instant due = c.nextDueAt();
        return new ComplaintRow(
                c.number(),
                c.version(),
                c.kind(),
                c.partyKind(),
                c.channel(),
                c.state(),
                c.round(),
                c.matter().subject(),
                c.assessment().category(),
                c.matter().topic(),
                c.assessment().priority(),
                c.assessment().urgent(),
                c.assessment().important(),
                department.code(),
                new Text(department.nameZh(), department.nameEn()),
                names.get(c.assignment().handlerId()),
                c.receivedAt(),
                c.nextClock(),
                due,
                due != null && due.isBefore(now));
    }

    /** Whether the caller may read the case; shows nothing of it, so it leaves no trace. */
    public boolean reaches(String number) {
        try {
            access.forReading(number, current.get());
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /** One case, whole. Leaves a trace: it holds personal data (SEC-04). */
    @Audited(value = "complaint.read", look = true)
    public ComplaintDossier dossier(String number) {
        Actor reader = current.get();
        return views.dossier(access.forReading(number, reader), reader, clock.instant());
    }

    /** What the caller may do with it now, each with its fields. */
    public List<Action> actions(String number) {
        Actor reader = current.get();
        Complaint complaint = access.forReading(number, reader);
        return views.actions(complaint, file.history(complaint), access.directory(), reader, clock.instant());
    }

    /**
     * What else the caller may add to a case.
     *
     * @param remarks for colleagues
     * @param messages to the customer
     */
    public record Voice(boolean remarks, boolean messages) {}

    /** Who only reads has no voice. */
    public Voice voice(String number) {
        Actor reader = current.get();
        Complaint complaint = access.forReading(number, reader);
        return new Voice(writers.discusses(complaint, reader), writers.speaksToCustomer(complaint, reader));
    }

    /** By time; a breach stands at the moment of the breach. */
    public List<HistoryLine> history(String number) {
        return CaseViews.byTime(file.history(access.forReading(number, current.get())));
    }

    /** Every run of every clock that has started. */
    public List<ClockLine> clocks(String number) {
        return views.clocks(access.forReading(number, current.get()), clock.instant());
    }

    /**
     * The arithmetic of one deadline.
     *
     * @param run its number from {@link ClockLine#run()}; 0 for the newest
     * @throws Refused NOT_FOUND if there is no such clock or it has not started
     */
    public Explanation explain(String number, String clockCode, int run) {
        Complaint complaint = access.forReading(number, current.get());
        CaseHistory history = file.history(complaint);
        PolicyPack pack = access.pack(complaint);
        return new CaseClocks(pack, access.calendar(pack))
                .explain(clockCode, run, history.caseEvents(), history.moment(clock.instant()));
    }
}
