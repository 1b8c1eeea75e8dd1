package org.kesheng.architecture.planted.complaint;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.kesheng.architecture.planted.complaint.entity.MemoryWithScreen;

/** A boundary that gives an entity away, asks the system for the time, prints, and has a name that says nothing. */
@Stateless
public class LeakingManager {
    public MemoryWithScreen find() {
        System.out.println(Instant.now());
        return null;
    }
}
