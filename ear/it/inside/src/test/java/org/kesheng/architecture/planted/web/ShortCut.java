package org.kesheng.architecture.planted.web;

import jakarta.ws.rs.Path;
import org.kesheng.architecture.planted.complaint.entity.MemoryWithScreen;

/** A resource, not called one, that goes around the boundary. */
@Path("/shortcut")
public class ShortCut {
    MemoryWithScreen entity;
}
