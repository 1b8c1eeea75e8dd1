package org.kesheng.message.channel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gateways that fetch from a folder. */
abstract class SpoolAdapterContract extends MessageAdapterContract {
    @TempDir
    Path home;

    private String homeBefore;

    @BeforeEach
    void start() {
        homeBefore = System.getProperty("kesheng.home");
        System.setProperty("kesheng.home", home.toString());
    }

    @AfterEach
    void stop() {
        System.clearProperty("kesheng.spool");
        if (homeBefore == null) {
            System.clearProperty("kesheng.home");
        } else {
            System.setProperty("kesheng.home", homeBefore);
        }
    }

    private String name() {
        return adapter().channel().name().toLowerCase(Locale.ROOT);
    }

    @Override
    List<Arrived> arrived() throws IOException {
        List<Arrived> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve("spool").resolve(name()))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                JsonObject json = Json.createReader(new StringReader(Files.readString(file)))
                        .readObject();
                found.add(new Arrived(json.getString("id"), json.getString("subject")));
            }
        }
        return found;
    }

    @Override
    void goDown() throws IOException {
        Files.writeString(home.resolve("spool"), "no folder");
    }

    @Test
    void offUntilItIsNamed() {
        assertFalse(adapter().isOn());
        System.setProperty("kesheng.spool", "x," + name());
        assertTrue(adapter().isOn());
    }
}
