package org.kesheng.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.kesheng.shared.Home;

/** Whether every page says that its data are invented. Asked each time, because the mark comes while the server runs. */
@Named("demonstration")
@ApplicationScoped
public class DemonstrationView {
    public boolean isShown() {
        return Home.isDemonstration();
    }
}
