package org.kesheng.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What a start needs for itself alone: its home and its ports. Otherwise the server would answer with pages of stack traces. */
final class Premises implements AutoCloseable {
    private static final Map<String, Integer> PORTS = new TreeMap<>(
            Map.of("kesheng.http.port", 8080, "kesheng.public.port", 8081, "kesheng.management.port", 9990));

    private final Properties settings;
    private final Path home;
    private FileChannel channel;

    /**
     * @param settings system properties
     * @param home folder of this installation; it exists
     */
    Premises(Properties settings, Path home) {
        this.settings = settings;
        this.home = home;
    }

    /** Takes them until this JVM ends or {@link #close()}; one line that says what to do where somebody else has them. */
    Optional<String> occupy() throws IOException {
        channel = FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            return Optional.of(
                    "Another server runs in " + home + ": stop it, or choose another home with -Dkesheng.home=DIR.");
        }
        for (Map.Entry<String, Integer> port : PORTS.entrySet()) {
            int number = number(port.getKey(), port.getValue());
            if (number < 1 || number > 65_535) {
                return Optional.of("-D" + port.getKey() + " is a number from 1 to 65535.");
            }
            if (!isFree(number)) {
                return Optional.of("Port " + number + " is taken by another program: choose another one with -D"
                        + port.getKey() + "=N.");
            }
        }
        return Optional.empty();
    }

    private int number(String key, int otherwise) {
        String value = settings.getProperty(key);
        try {
            return value == null || value.isBlank() ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the server does: what still waits after a stop is free
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
