package org.kesheng.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A browser at the demonstration. Everybody signs in once; each visit then has a window of its own. */
final class Desk implements AutoCloseable {
    private final Served served;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> sessions = new HashMap<>();

    Desk(Served served) {
        this.served = served;
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")));
    }

    /** @param role null: nobody is signed in */
    Visit visit(String role, String language, String theme) throws IOException {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(Visit.DESK, 768).setAcceptDownloads(true);
        if (role != null) {
            options.setStorageState(session(role));
        }
        BrowserContext context = browser.newContext(options);
        context.addCookies(List.of(
                new Cookie("lang", language).setUrl(served.address()),
                new Cookie("theme", theme).setUrl(served.address())));
        return new Visit(context, served.address());
    }

    private String session(String role) throws IOException {
        String known = sessions.get(role);
        if (known == null) {
            try (BrowserContext context = browser.newContext()) {
                signIn(context.newPage(), role);
                known = context.storageState();
            }
            sessions.put(role, known);
        }
        return known;
    }

    private void signIn(Page page, String role) throws IOException {
        Map<String, String> account = served.account(role);
        page.navigate(served.address() + "/login");
        page.fill("input[name$='account']", account.get("name"));
        page.fill("input[type=password]", account.get("password"));
        page.press("input[type=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
