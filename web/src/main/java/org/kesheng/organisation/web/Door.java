package org.kesheng.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.kesheng.organisation.AccessRefused;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.Scope;
import org.kesheng.shared.Refused;
import org.kesheng.shared.web.Paths;

/** Stands before every page that not everybody may open; who is turned away is written down. */
@RequestScoped
public class Door {
    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    @Inject
    Event<AccessRefused> refusals;

    @Inject
    HttpServletRequest request;

    /** @throws Refused FORBIDDEN without the right */
    public void require(Function function, Right right) {
        open(permissions.allows(current.get(), function, right));
    }

    /** @throws Refused FORBIDDEN for who reaches no case at all */
    public void requireCases() {
        open(permissions.caseScope(current.get()) != Scope.NONE);
    }

    /** @throws Refused FORBIDDEN for who reads no tier of the archive of customers */
    public void requireCustomers() {
        Actor actor = current.get();
        open(Stream.of(Function.ARCHIVE_PERSONAL, Function.ARCHIVE_DEPARTMENT, Function.ARCHIVE_COMPANY)
                .anyMatch(tier -> permissions.allows(actor, tier, Right.READ)));
    }

    private void open(boolean allowed) {
        if (!allowed) {
            Refused refused = Refused.forbidden("organisation.noRight");
            refusals.fire(new AccessRefused(Paths.of(request), refused.code()));
            throw refused;
        }
    }
}
