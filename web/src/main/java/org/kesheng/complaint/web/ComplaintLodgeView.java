package org.kesheng.complaint.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kesheng.complaint.CaseKind;
import org.kesheng.complaint.Complaints;
import org.kesheng.complaint.Lodged;
import org.kesheng.complaint.PartyKind;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.web.Door;
import org.kesheng.policy.Category;
import org.kesheng.policy.Channel;
import org.kesheng.policy.Packs;

/** {@code /complaint/lodge}: intake within a minute; what is not needed at once stands behind "more". */
@Named
@ViewScoped
public class ComplaintLodgeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Door door;

    @Inject
    Complaints complaints;

    private LodgeForm form = new LodgeForm();
    private transient Lodged lodged;
    private String number;
    private String receipt;

    public void enter() {
        door.require(Function.REGISTER_CASE, Right.CREATE);
    }

    public void lodge() {
        lodged = complaints.lodge(form.command());
        number = lodged.number();
        receipt = lodged.receipt();
    }

    /** The next one; what was said of the last is gone. */
    public void again() {
        form = new LodgeForm();
        lodged = null;
        number = null;
        receipt = null;
    }

    /** Only some channels may be entered later than they were received. */
    public boolean isLate() {
        return getChannels().stream()
                .anyMatch(channel -> channel.code().equals(form.getChannel()) && channel.lateEntry());
    }

    /** A call or chat, whose end starts the limit for the record. */
    public boolean isLive() {
        return getChannels().stream()
                .anyMatch(channel -> channel.code().equals(form.getChannel()) && channel.realTime());
    }

    public List<Channel> getChannels() {
        return Packs.shipped().all().get(0).channels();
    }

    public List<Category> getCategories() {
        return Packs.shipped().all().get(0).categories();
    }

    public List<CaseKind> getKinds() {
        return List.of(CaseKind.values());
    }

    public List<PartyKind> getParties() {
        return List.of(PartyKind.values());
    }

    public LodgeForm getForm() {
        return form;
    }

    public Lodged getLodged() {
        return lodged;
    }

    public String getNumber() {
        return number;
    }

    public String getReceipt() {
        return receipt;
    }
}
