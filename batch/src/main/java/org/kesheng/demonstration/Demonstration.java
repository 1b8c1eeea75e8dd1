package org.kesheng.demonstration;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.kesheng.complaint.PastCase;
import org.kesheng.complaint.PastCases;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.Console;
import org.kesheng.shared.Home;

/** Fills an empty home. */
@Singleton
public class Demonstration {
    private static final Logger LOG = Logger.getLogger(Demonstration.class);

    /** Tables whose ids are given here; their sequences go on above. */
    private static final List<String> NUMBERED = List.of(
            "department",
            "staff",
            "access_token",
            "survey",
            "survey_version",
            "survey_invitation",
            "response",
            "plan",
            "customer",
            "consumption");

    private static final int TOLD_EVERY = 2_000;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource source;

    @Inject
    Clock clock;

    @Inject
    CurrentActor current;

    @Inject
    PastCases pastCases;

    /** Whether nobody works here yet. */
    public boolean isEmpty() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from staff")) {
            found.next();
            return found.getLong(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The date up to which there is a past. */
    public LocalDate today() {
        return Home.demonstrationDate().orElseGet(() -> LocalDate.now(clock));
    }

    /** What is now for the past: the same time of day whenever it is loaded, so that the data are the same. */
    private Instant moment() {
        Instant evening = today().atTime(18, 0).atZone(clock.getZone()).toInstant();
        return Home.demonstrationDate().isPresent() || evening.isBefore(clock.instant()) ? evening : clock.instant();
    }

    /** In one transaction (D2); what stands outside the database is written before, so that a crash leaves an empty home. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void load() {
        long begun = System.nanoTime();
        Console.say("This home is empty: loading a demonstration (two years of an invented furniture maker)");
        try (Connection connection = source.getConnection()) {
            Staffing staffing = new Staffing();
            staffing.write(connection);
            Accounts accounts = new Accounts(staffing.accounts());
            accounts.write(connection, clock.instant());
            accounts.tell(Home.path());
            Files.writeString(Home.demonstrationMarker(), today().toString());
            new SurveyHistory(today(), staffing).write(connection);
            Links links = new Links();
            links.invite(connection, clock.instant());
            links.tell(Home.path());
            Clientele clientele = new Clientele(today(), CaseHistories.CITIES);
            List<PastCase> cases = links.giveReceipt(new CaseHistories(today(), moment(), staffing, clientele).tell());
            clientele.write(connection, staffing, clock.instant());
            current.run(Actor.JOBS, () -> pastCases.write(cases, moment(), this::tellProgress));
            new PlanHistory(today(), staffing).write(connection);
            new ChannelDiary(today(), staffing).write(connection);
            setParameters(connection);
            goOnAbove(connection);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        LOG.infof("demonstration of %s loaded in %d ms", today(), (System.nanoTime() - begun) / 1_000_000);
    }

    private void tellProgress(int written) {
        if (written % TOLD_EVERY == 0 || written == CaseHistories.CASES) {
            Console.say("  %d of %d cases", written, CaseHistories.CASES);
        }
    }

    /** With ten complaints a day three of the same cause and product in 90 days are nothing: this company looks from six on. */
    private void setParameters(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into parameter_setting"
                        + " (parameter, version, setting, changed_at, changed_by) values ('PRM-56.cases', 0, '6', ?, 'demonstration')")) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }

    private static void goOnAbove(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : NUMBERED) {
                long highest;
                try (ResultSet max = statement.executeQuery("select coalesce(max(id), 0) from " + table)) {
                    max.next();
                    highest = max.getLong(1);
                }
                statement.execute("alter sequence " + table + "_seq restart with " + (highest + 51));
            }
        }
    }
}
