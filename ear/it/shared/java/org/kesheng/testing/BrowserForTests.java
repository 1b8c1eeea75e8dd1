package org.kesheng.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds Chromium, or installs it from Debian's packages where we are root; says in one line what is missing otherwise. */
public final class BrowserForTests {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path CHINESE_FONTS = Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");

    private BrowserForTests() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean there = Files.exists(CHROMIUM) && Files.exists(CHINESE_FONTS);
        if (there || "none".equals(args[0])) {
            return;
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException("The browser tests need the Debian packages chromium and fonts-noto-cjk"
                    + " (apt-get install chromium fonts-noto-cjk), or -Dkesheng.browser=none to leave them out.");
        }
        run("apt-get", "update", "-q");
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", List.of(command)));
        }
    }
}
