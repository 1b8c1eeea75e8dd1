package org.kesheng.operation;

/** Somebody else holds the job now; the transaction is rolled back. */
public class FenceLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FenceLost(String job, long fence) {
        super("The lease on " + job + " with fence " + fence + " is lost");
    }
}
