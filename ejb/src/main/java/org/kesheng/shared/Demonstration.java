package org.kesheng.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this home holds invented data: the loader of the demonstration leaves the file {@value #MARKER} in it. */
@Named
@ApplicationScoped
public class Demonstration {
    public static final String MARKER = "demo";

    /** Asked for every page, so that nobody takes invented figures for real ones. */
    public boolean isShown() {
        String home = System.getProperty("kesheng.home");
        return home != null && Files.exists(Path.of(home, MARKER));
    }
}
