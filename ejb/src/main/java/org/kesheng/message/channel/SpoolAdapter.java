package org.kesheng.message.channel;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kesheng.message.Channel;
import org.kesheng.shared.Home;

/**
 * A folder from which a gateway fetches: one JSON file a message, complete as soon as it can be seen, named after the delivery id, so that
 * a second attempt writes nothing new. On by {@code -Dkesheng.spool=sms,fax,wecom}; files lie in {@code HOME/spool/<channel>/}.
 */
abstract class SpoolAdapter implements MessageAdapter {
    private final Channel channel;
    private final Pattern address;

    /** @param address what a recipient looks like */
    SpoolAdapter(Channel channel, String address) {
        this.channel = channel;
        this.address = Pattern.compile(address);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    private String name() {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isOn() {
        return List.of(System.getProperty("kesheng.spool", "").split(",")).contains(name());
    }

    @Override
    public List<Outcome> deliver(List<Parcel> parcels) {
        return parcels.stream().map(this::deliver).toList();
    }

    private Outcome deliver(Parcel parcel) {
        if (parcel.address() == null || !address.matcher(parcel.address()).matches()) {
            return Outcome.refused("address");
        }
        Path folder = Home.path().resolve("spool").resolve(name());
        Path file = folder.resolve(parcel.deliveryId() + ".json");
        Path part = folder.resolve(parcel.deliveryId() + ".part");
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                return Outcome.SENT;
            }
            Files.writeString(part, json(parcel));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.SENT;
        } catch (FileAlreadyExistsException there) {
            return Outcome.SENT;
        } catch (IOException e) {
            return Outcome.retry(e.getClass().getSimpleName());
        }
    }

    private static String json(Parcel parcel) {
        return Json.createObjectBuilder()
                .add("id", parcel.deliveryId())
                .add("to", parcel.address())
                .add("subject", parcel.subject())
                .add("text", parcel.text())
                .build()
                .toString();
    }
}
