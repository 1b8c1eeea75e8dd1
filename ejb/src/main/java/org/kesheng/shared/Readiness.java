package org.kesheng.shared;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the product can be used: deployed, migrated, recovered, and in a new demonstration the first night is published. */
@ApplicationScoped
public class Readiness {
    /** State of this start of the server. */
    public enum State {
        STARTING,
        READY,
        FAILED
    }

    private volatile State state = State.STARTING;

    public State state() {
        return state;
    }

    public void ready() {
        this.state = State.READY;
    }

    public void failed() {
        this.state = State.FAILED;
    }
}
