package org.kesheng.work.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.work.Tasks;

/** How much waits for the person, for the bell of every page; counted once a request. */
@Named("bell")
@RequestScoped
public class BellView {
    private static final long MOST = 99;

    @Inject
    Tasks tasks;

    @Inject
    CurrentActor current;

    private Long count;

    public long getCount() {
        if (count == null) {
            boolean somebody = current.orNull() != null && current.orNull().staffId() != null;
            count = somebody ? tasks.count(Tasks.Whose.MINE) : 0;
        }
        return count;
    }

    public String getShown() {
        return getCount() > MOST ? MOST + "+" : String.valueOf(getCount());
    }
}
