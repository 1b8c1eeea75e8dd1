package org.kesheng.demonstration;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kesheng.complaint.PastCase;
import org.kesheng.complaint.control.ReceiptCode;
import org.kesheng.shared.Home;
import org.kesheng.survey.control.Tokens;

/** What a customer of the demonstration would have in his hands: the receipt code of an open case, and a survey link not used yet. */
final class Links {
    static final String FILE = "demo-links.json";
    private static final Duration VALIDITY = Duration.ofDays(365);

    private final String receipt = ReceiptCode.random();
    private final String link = Tokens.random();

    /** Gives the code to the newest open case of which the customer was promised a date and heard of the progress. */
    List<PastCase> giveReceipt(List<PastCase> cases) {
        List<PastCase> given = new ArrayList<>(cases);
        for (int i = given.size() - 1; i >= 0; i--) {
            if (given.get(i).isOpen() && tellsSomething(given.get(i))) {
                given.set(i, given.get(i).withReceipt(receipt));
                return given;
            }
        }
        given.set(0, given.get(0).withReceipt(receipt));
        return given;
    }

    private static boolean tellsSomething(PastCase past) {
        List<String> actions = past.steps().stream().map(PastCase.Step::action).toList();
        return actions.contains("PROMISE_DATE") && actions.contains("CONTACT_CUSTOMER");
    }

    /** An invitation to the survey with the id 1. */
    void invite(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement invitation = connection.prepareStatement("insert into survey_invitation (id, survey_id,"
                + " token_sha256, channel, sent_at, expires_at) values (1, 1, ?, 'LINK', ?, ?)")) {
            invitation.setString(1, Tokens.sha256(link));
            invitation.setTimestamp(2, Timestamp.from(now));
            invitation.setTimestamp(3, Timestamp.from(now.plus(VALIDITY)));
            invitation.executeUpdate();
        }
    }

    /** Readable by its owner only: who knows a code reads the case. */
    void tell(Path home) throws IOException {
        String base = "http://127.0.0.1:" + Home.publicPort();
        String text = Json.createObjectBuilder()
                .add("feedback", base + "/feedback")
                .add("track", base + "/track")
                .add("receipt", receipt)
                .add("survey", base + "/s/" + link)
                .build()
                .toString();
        Path file = home.resolve(FILE);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
