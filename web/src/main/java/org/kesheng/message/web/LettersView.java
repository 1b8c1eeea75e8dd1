package org.kesheng.message.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.message.Messages;
import org.kesheng.organisation.CurrentActor;

/** How many messages are unread, for the top bar of every page; counted once a request. */
@Named("letters")
@RequestScoped
public class LettersView {
    private static final long MOST = 99;

    @Inject
    Messages messages;

    @Inject
    CurrentActor current;

    private Long count;

    public long getCount() {
        if (count == null) {
            boolean somebody = current.orNull() != null && current.orNull().staffId() != null;
            count = somebody ? messages.unread() : 0;
        }
        return count;
    }

    public String getShown() {
        return getCount() > MOST ? MOST + "+" : String.valueOf(getCount());
    }
}
