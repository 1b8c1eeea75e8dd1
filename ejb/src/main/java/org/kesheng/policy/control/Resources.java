package org.kesheng.policy.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.kesheng.policy.Text;

/** Files of this capability that ship with the product. */
public final class Resources {
    private Resources() {}

    /** @param path below {@code org/kesheng/policy} */
    public static byte[] bytes(String path) {
        try (InputStream file = Text.class.getResourceAsStream("/org/kesheng/policy/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("no such file: " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    public static JsonObject json(byte[] bytes) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    static Text text(JsonObject object) {
        return new Text(object.getString("zh"), object.getString("en"));
    }
}
