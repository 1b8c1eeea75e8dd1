package org.kesheng.shared;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the product can be used: deployed, migrated, recovered, and in a new demonstration the first night is published. */
@ApplicationScoped
public class Readiness {
    /** State of this start of the server. */
    public enum State {
        STARTING,
        READY,
        FAILED,
        STOPPING
    }

    private volatile State state = State.STARTING;

    public State state() {
        return state;
    }

    public void ready() {
        if (!isStopping()) {
            this.state = State.READY;
        }
    }

    public void failed() {
        if (!isStopping()) {
            this.state = State.FAILED;
        }
    }

    /** The server is going down: nothing new is begun. */
    public void stopping() {
        this.state = State.STOPPING;
    }

    /** Timers ask: they may still fire while the components and the database that they need are being stopped. */
    public boolean isStopping() {
        return state == State.STOPPING;
    }
}
