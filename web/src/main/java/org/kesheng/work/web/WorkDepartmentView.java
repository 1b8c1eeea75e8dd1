package org.kesheng.work.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.kesheng.work.Tasks;

/** {@code /work/department}: the tasks of the department and those below it. */
@Named
@ViewScoped
public class WorkDepartmentView extends TaskList {
    private static final long serialVersionUID = 1L;

    @Override
    Tasks.Whose whose() {
        return Tasks.Whose.DEPARTMENT;
    }
}
