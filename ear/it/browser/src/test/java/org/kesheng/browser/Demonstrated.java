package org.kesheng.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The demonstration on an empty home, started once for all classes that use it, and a browser beside it; with {@code -Dit.served=HOME}
 * the one that runs there already.
 */
public final class Demonstrated implements BeforeAllCallback {
    private static Running running;

    private record Running(Served served, Desk desk) implements CloseableResource {
        @Override
        public void close() throws InterruptedException {
            if (desk != null) {
                desk.close();
            }
            served.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(Demonstrated.class))
                .getOrComputeIfAbsent(Running.class, none -> start(), Running.class);
    }

    private static Running start() {
        try {
            String home = System.getProperty("it.served");
            Served served = home == null
                    ? Served.started(Path.of(System.getProperty("it.target"), "home-demo"))
                    : Served.running(Path.of(home));
            return new Running(served, "none".equals(System.getProperty("kesheng.browser")) ? null : new Desk(served));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Served served() {
        return running.served();
    }

    static Desk desk() {
        assumeTrue(running.desk() != null, "no browser was asked for (-Dkesheng.browser=none)");
        return running.desk();
    }

    static String token(String role) throws IOException {
        return served().account(role).get("token");
    }

    static String address(String path) {
        return served().address() + path;
    }
}
