package org.kesheng.architecture.planted.complaint.control;

import jakarta.persistence.EntityManager;

/** A rule that reads the database itself. */
public class RuleWithMemory {
    EntityManager em;
}
