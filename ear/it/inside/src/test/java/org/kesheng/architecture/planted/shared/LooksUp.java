package org.kesheng.architecture.planted.shared;

import org.kesheng.architecture.planted.complaint.LeakingManager;

/** The lowest capability uses a higher one. */
public class LooksUp {
    LeakingManager above;
}
