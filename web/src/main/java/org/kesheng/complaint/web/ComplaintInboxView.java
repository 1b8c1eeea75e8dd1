package org.kesheng.complaint.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kesheng.complaint.ActOnComplaint;
import org.kesheng.complaint.CaseCount;
import org.kesheng.complaint.CaseKind;
import org.kesheng.complaint.ComplaintFilter;
import org.kesheng.complaint.ComplaintFilter.Sort;
import org.kesheng.complaint.ComplaintRow;
import org.kesheng.complaint.ComplaintSearch;
import org.kesheng.complaint.Complaints;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Organisation.DepartmentCard;
import org.kesheng.organisation.web.Door;
import org.kesheng.policy.Action;
import org.kesheng.policy.ActionField;
import org.kesheng.policy.CaseState;
import org.kesheng.policy.Category;
import org.kesheng.policy.Channel;
import org.kesheng.policy.Packs;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;
import org.kesheng.shared.web.KeysetModel;
import org.kesheng.shared.web.Notes;
import org.kesheng.shared.web.UserSession;

/** {@code /complaint/inbox}: cases one reaches, cut into piles by what they wait for. The filters stand in the address. */
@Named
@ViewScoped
public class ComplaintInboxView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Door door;

    @Inject
    ComplaintSearch search;

    @Inject
    Complaints complaints;

    @Inject
    Organisation organisation;

    @Inject
    UserSession session;

    @Inject
    Notes notes;

    private String pile = Pile.OPEN.name();
    private String q;
    private String category;
    private String department;
    private String channel;
    private String kind;
    private String from;
    private String to;
    private String sort = Sort.DUE.name();
    private KeysetModel<ComplaintRow> model;
    private transient List<ComplaintRow> selection = new ArrayList<>();
    private transient List<CaseCount> census;

    public void enter() {
        door.requireCases();
        model = new KeysetModel<>(
                (after, limit) -> search.list(filter(Pile.of(pile)), after, limit),
                () -> count(Pile.of(pile)),
                ComplaintRow::number);
    }

    private ComplaintFilter filter(Pile chosen) {
        return new ComplaintFilter(
                chosen.states(),
                empty(category),
                empty(department),
                empty(channel),
                empty(q),
                date("from", from),
                date("to", to),
                empty(kind) == null ? null : CaseKind.valueOf(kind),
                null,
                chosen == Pile.OVERDUE ? Boolean.TRUE : null,
                chosen == Pile.MINE,
                Sort.valueOf(sort));
    }

    private static String empty(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static LocalDate date(String field, String text) {
        try {
            return empty(text) == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.invalid(field, "complaint.field.date", text);
        }
    }

    public List<Pile> getPiles() {
        return List.of(Pile.values());
    }

    /** How many a pile holds with the other filters; all piles are counted at once, and once a page. */
    public long count(Pile of) {
        if (census == null) {
            census = search.census(filter(Pile.ALL));
        }
        return of.size(census);
    }

    public boolean isChosen(Pile of) {
        return of == Pile.of(pile);
    }

    /** The other filters, to be kept when the pile changes. */
    public String address(Pile of) {
        return address(of.name(), sort);
    }

    /** The same list in another order. */
    public String sortedBy(String order) {
        return address(pile, order);
    }

    /** Mark of a header: not sorted by it, or in which direction. */
    public String sortIcon(String order) {
        String direction = Sort.DUE.name().equals(order) ? "pi-sort-amount-up-alt" : "pi-sort-amount-down";
        return order.equals(sort) ? direction : "pi-sort-alt";
    }

    private String address(String ofPile, String order) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("category", category);
        filters.put("department", department);
        filters.put("channel", channel);
        filters.put("kind", kind);
        filters.put("from", from);
        filters.put("to", to);
        filters.put("sort", order);
        StringBuilder address = new StringBuilder("/complaint/inbox?pile=").append(ofPile);
        filters.forEach((name, value) -> {
            if (empty(value) != null) {
                address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    public boolean isFiltered() {
        return !(text(q) + text(category) + text(department) + text(channel) + text(kind) + text(from) + text(to))
                .isEmpty();
    }

    public KeysetModel<ComplaintRow> getModel() {
        return model;
    }

    public List<DepartmentCard> getDepartments() {
        return organisation.departments();
    }

    public String name(DepartmentCard card) {
        return card.name(session.getLocale());
    }

    public List<Category> getCategories() {
        return Packs.shipped().all().get(0).categories();
    }

    public List<Channel> getChannels() {
        return Packs.shipped().all().get(0).channels();
    }

    public List<CaseKind> getKinds() {
        return List.of(CaseKind.values());
    }

    public List<Sort> getSorts() {
        return List.of(Sort.values());
    }

    /** What can be done with all chosen cases at once: allowed for each, and nothing to fill in. */
    public List<Action> getBulkActions() {
        List<Action> common = null;
        for (ComplaintRow row : getSelection()) {
            List<Action> allowed = search.actions(row.number()).stream()
                    .filter(action -> action.fields().stream().noneMatch(ActionField::required))
                    .toList();
            common = common == null
                    ? allowed
                    : common.stream().filter(allowed::contains).toList();
        }
        return common == null ? List.of() : common;
    }

    /** Each case in a transaction of its own; who cannot says why. */
    public void bulk(Action action) {
        int done = 0;
        Refused last = null;
        for (ComplaintRow row : getSelection()) {
            try {
                complaints.act(new ActOnComplaint(row.number(), row.version(), action.name(), Map.of()));
                done++;
            } catch (Refused refused) {
                last = refused;
            }
        }
        int failed = getSelection().size() - done;
        if (failed == 0) {
            notes.done("complaint.bulk.done", action.title().in(session.getLocale()), done);
        } else {
            notes.warn("complaint.bulk.partly", done, failed, Texts.of(session.getLocale(), last));
        }
        selection = new ArrayList<>();
        census = null;
        model.restart();
    }

    public String title(CaseState state) {
        return Texts.of(session.getLocale(), "policy", state);
    }

    public List<ComplaintRow> getSelection() {
        if (selection == null) {
            selection = new ArrayList<>();
        }
        return selection;
    }

    public void setSelection(List<ComplaintRow> selection) {
        this.selection = selection;
    }

    public String getPile() {
        return pile;
    }

    public void setPile(String pile) {
        this.pile = Pile.of(pile).name();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = getKinds().stream().anyMatch(known -> known.name().equals(kind)) ? kind : null;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = getSorts().stream().anyMatch(known -> known.name().equals(sort)) ? sort : Sort.DUE.name();
    }
}
