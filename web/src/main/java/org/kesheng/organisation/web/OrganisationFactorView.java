package org.kesheng.organisation.web;

import io.nayuki.qrcodegen.QrCode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.SecondFactors;
import org.kesheng.organisation.SecondFactors.Enrolment;
import org.kesheng.organisation.SignIns;
import org.kesheng.organisation.SignIns.Place;
import org.kesheng.shared.web.Notes;

/** {@code /organisation/factor}: own second factor, recovery codes, and where one is signed in. */
@Named
@ViewScoped
public class OrganisationFactorView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int QUIET = 4;

    @Inject
    SecondFactors factors;

    @Inject
    SignIns signIns;

    @Inject
    CurrentActor current;

    @Inject
    Notes notes;

    private String password;
    private String code;
    private String secret;
    private String address;
    private List<String> codes = List.of();

    public boolean isEnrolled() {
        return factors.isEnrolled(current.get().staffId());
    }

    public boolean isNeeded() {
        return factors.isMissing(current.get());
    }

    /** Whether it is on, in words. */
    public String getStanding() {
        return isEnrolled()
                ? notes.text("organisation.factor.is", factors.recoveryCodesLeft())
                : notes.text("organisation.factor.isNot");
    }

    public void begin() {
        Enrolment enrolment = factors.begin(password);
        secret = enrolment.secret();
        address = enrolment.address();
        password = null;
    }

    public void confirm() {
        codes = factors.confirm(code);
        secret = null;
        address = null;
        code = null;
        notes.done("organisation.factor.on");
    }

    public void renew() {
        codes = factors.newRecoveryCodes(password);
        password = null;
    }

    public void remove() {
        factors.remove(password);
        password = null;
        codes = List.of();
        notes.done("organisation.factor.off");
    }

    /** The recovery codes are shown until somebody says that he has them. */
    public void forget() {
        codes = List.of();
    }

    public String device(Place place) {
        return Device.of(place.device());
    }

    public List<Place> getPlaces() {
        return signIns.mine();
    }

    public void end(String id) {
        signIns.endMine(id);
        notes.done("organisation.place.ended");
    }

    /** Side of the picture in modules, with its quiet zone. */
    public int getSide() {
        return picture().size + 2 * QUIET;
    }

    /** The dark modules as one path of an SVG. */
    public String getPath() {
        QrCode picture = picture();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < picture.size; y++) {
            for (int x = 0; x < picture.size; x++) {
                if (picture.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private QrCode picture() {
        return QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    }

    public String getSecret() {
        return secret;
    }

    public List<String> getCodes() {
        return codes;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
