package org.kesheng.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One window of somebody: it hears what the console complains of, takes pictures and judges what it sees. */
final class Visit implements AutoCloseable {
    static final int DESK = 1366;
    static final int PHONE = 390;

    private static final double PATIENCE = 15_000;
    private static final Pattern UNSAID = Pattern.compile("\\?\\?\\?.*|\\?[a-z]+\\.[A-Za-z.]+\\?");
    private static final Path SHOTS = Path.of(System.getProperty("it.target"), "shots");
    private static final String AXE = read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");
    /** Colours, names, roles and order, as WCAG 2.2 AA asks; what only advises does not fail. */
    private static final String JUDGE = """
            () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
              .then(found => found.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160)).join(' | ')))
            """;

    final Page page;
    private final BrowserContext context;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private int expected = 200;

    Visit(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isOfTheStatus(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Chromium writes every answer of 4xx into the console; where one is asked for, that is no complaint. */
    private boolean isOfTheStatus(String text) {
        return expected >= 400 && text.contains("status of " + expected);
    }

    Visit go(String path) {
        return go(path, 200);
    }

    Visit go(String path, int status) {
        expected = status;
        Response response = page.navigate(address + path);
        assertEquals(status, response.status(), path);
        return this;
    }

    Visit width(int width) {
        page.setViewportSize(width, width == DESK ? 768 : 844);
        return this;
    }

    Visit shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
        return this;
    }

    /** The part of the page that a window shows, as it stands in the documentation. */
    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** Every text is there, nothing is wider than the window, and the console is quiet. */
    Visit fits(String where) {
        String text = page.innerText("body");
        Matcher unsaid = UNSAID.matcher(text);
        assertTrue(!unsaid.find(), () -> where + " lacks a text: " + unsaid.group());
        Number over = (Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertTrue(over.intValue() <= 0, () -> where + " is wider than its window by " + over);
        return quiet(where);
    }

    Visit quiet(String where) {
        assertEquals(List.of(), complaints, where);
        return this;
    }

    /** Nothing serious or critical in the sense of axe-core. */
    Visit accessible(String where) {
        page.evaluate(AXE + "; window.scrollTo(0, 0); 0");
        assertEquals(List.of(), page.evaluate(JUDGE), where);
        return this;
    }

    String text() {
        return page.innerText("body");
    }

    /** Waits until what was clicked has been answered. */
    void settled() {
        page.waitForFunction(
                "() => !document.documentElement.classList.contains('busy') && !(window.PrimeFaces && !PrimeFaces.ajax.Queue.isEmpty())");
    }

    private static String read(String resource) {
        try (var stream = Visit.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
