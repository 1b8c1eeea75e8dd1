package org.kesheng.work.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.kesheng.work.Tasks;

/** {@code /work/mine}: the tasks of the person. */
@Named
@ViewScoped
public class WorkMineView extends TaskList {
    private static final long serialVersionUID = 1L;

    @Override
    Tasks.Whose whose() {
        return Tasks.Whose.MINE;
    }
}
