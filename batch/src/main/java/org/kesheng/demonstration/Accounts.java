package org.kesheng.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
import java.util.List;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.control.Passwords;
import org.kesheng.organisation.control.Secrets;

/** One account for each role, with a random password and token of this home (D5). */
final class Accounts {
    static final String FILE = "demo-accounts.json";
    private static final int PASSWORD_LENGTH = 20;
    private static final Duration TOKEN_VALIDITY = Duration.ofDays(365);

    private record Account(Staffing.Person person, String password, String hash, String token) {
        static Account of(Staffing.Person person) {
            String password = Secrets.random().substring(0, PASSWORD_LENGTH);
            return new Account(person, password, Passwords.hash(password), "ks_" + Secrets.random());
        }
    }

    private final List<Account> accounts;

    Accounts(List<Staffing.Person> people) {
        // A password hash is slow on purpose; the roles share the processors.
        this.accounts = people.parallelStream().map(Account::of).toList();
    }

    void write(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement password =
                        connection.prepareStatement("update staff set password_hash = ? where id = ?");
                PreparedStatement token = connection.prepareStatement("insert into access_token (id, staff_id, label,"
                        + " sha256, scope, created_at, expires_at) values (?, ?, 'demonstration', ?, 'WRITE', ?, ?)")) {
            long id = 1;
            for (Account account : accounts) {
                password.setString(1, account.hash());
                password.setLong(2, account.person().id());
                password.addBatch();
                token.setLong(1, id++);
                token.setLong(2, account.person().id());
                token.setString(3, Secrets.sha256(account.token()));
                token.setTimestamp(4, Timestamp.from(now));
                token.setTimestamp(5, Timestamp.from(now.plus(TOKEN_VALIDITY)));
                token.addBatch();
            }
            password.executeBatch();
            token.executeBatch();
        }
    }

    /** Readable by its owner only. */
    void tell(Path home) throws IOException {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Account account : accounts) {
            list.add(Json.createObjectBuilder()
                    .add("role", roleOf(account))
                    .add("name", account.person().account())
                    .add("password", account.password())
                    .add("token", account.token()));
        }
        Path file = home.resolve(FILE);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, list.build().toString(), StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static String roleOf(Account account) {
        return account.person().roles().stream()
                .filter(role -> role != Role.EMPLOYEE)
                .findFirst()
                .orElse(Role.EMPLOYEE)
                .name();
    }
}
