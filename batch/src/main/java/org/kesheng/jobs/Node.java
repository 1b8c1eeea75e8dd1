package org.kesheng.jobs;

import java.util.UUID;

/** This start of this server, as owner of leases. */
final class Node {
    private static final String NAME = System.getProperty("jboss.node.name", "node");
    private static final String OWNER =
            NAME + "/" + UUID.randomUUID().toString().substring(0, 8);

    private Node() {}

    /** {@code <node>/<start>}: what an earlier start of the same node held belongs to nobody. */
    static String owner() {
        return OWNER;
    }
}
