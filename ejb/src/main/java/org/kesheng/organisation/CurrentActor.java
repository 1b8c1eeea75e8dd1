package org.kesheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.kesheng.shared.Refused;

/**
 * Who acts on this thread. Doors (filter, job, import) set it; boundaries read it. Without a door nobody acts, and every
 * guarded operation is refused.
 */
@ApplicationScoped
public class CurrentActor {
    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    /** @throws Refused UNAUTHENTICATED where nobody acts */
    public Actor get() {
        Actor actor = CURRENT.get();
        if (actor == null) {
            throw Refused.unauthenticated("organisation.notSignedIn");
        }
        return actor;
    }

    /** Null where nobody acts. */
    public Actor orNull() {
        return CURRENT.get();
    }

    /** Runs something as somebody and then restores who was there before. */
    public <T> T as(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }

    private static void restore(Actor before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
