package org.kesheng.architecture.planted.complaint.entity;

import jakarta.faces.context.FacesContext;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that talks to the screen. */
@Entity
public class MemoryWithScreen {
    @Id
    private Long id;

    void tell() {
        FacesContext.getCurrentInstance().addMessage(null, null);
    }
}
