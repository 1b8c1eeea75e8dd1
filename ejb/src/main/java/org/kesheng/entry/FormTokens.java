package org.kesheng.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kesheng.entry.control.FormSeal;
import org.kesheng.shared.Home;

/**
 * Tokens of forms that anybody may fill in. Such a page has no session, so the form itself carries what a session would: a token signed
 * with the key of this home. It shows that the form is ours, how long somebody sat over it, and it is the idempotency key of what is
 * sent, so that a second click or a reload is the same sending.
 */
@ApplicationScoped
public class FormTokens {
    static final String KEY_FILE = "form.key";
    private static final int KEY_BYTES = 32;
    private static final Duration LONGEST = Duration.ofHours(24);

    @Inject
    Clock clock;

    private FormSeal seal;

    /** What a token says about the form that came back. */
    public enum Verdict {
        GOOD,
        /** Nobody fills it in so fast: a robot, or a hurry. The same token is good a little later. */
        TOO_FAST,
        TOO_OLD,
        FORGED
    }

    /** @param taken since the form was given out; zero where the token is not ours */
    public record Filled(Verdict verdict, Duration taken) {}

    public String issue(String form) {
        return seal().seal(form, clock.instant());
    }

    /** @param shortest how long a person needs at least */
    public Filled check(String form, String token, Duration shortest) {
        Instant now = clock.instant();
        return seal().open(form, token)
                .map(issued -> Duration.between(issued, now))
                .map(taken -> new Filled(verdict(taken, shortest), taken))
                .orElse(new Filled(Verdict.FORGED, Duration.ZERO));
    }

    private static Verdict verdict(Duration taken, Duration shortest) {
        if (taken.compareTo(LONGEST) > 0) {
            return Verdict.TOO_OLD;
        }
        return taken.compareTo(shortest) < 0 ? Verdict.TOO_FAST : Verdict.GOOD;
    }

    private synchronized FormSeal seal() {
        if (seal == null) {
            seal = new FormSeal(key(Home.path().resolve(KEY_FILE)));
        }
        return seal;
    }

    /** Made once; a form given out before a restart is still good after it. */
    private static byte[] key(Path file) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Path made = Files.createTempFile(
                    file.getParent(),
                    KEY_FILE,
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(made, fresh);
            try {
                Files.createLink(file, made);
            } catch (FileAlreadyExistsException before) {
                return Files.readAllBytes(file);
            } finally {
                Files.delete(made);
            }
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
