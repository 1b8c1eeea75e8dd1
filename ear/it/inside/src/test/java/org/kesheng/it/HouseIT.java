package org.kesheng.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kesheng.audit.AuditTrail;
import org.kesheng.audit.AuditVerification;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Identity;
import org.kesheng.organisation.Organisation;
import org.kesheng.organisation.Role;
import org.kesheng.organisation.SecondFactors;
import org.kesheng.organisation.SignIns;
import org.kesheng.organisation.control.OneTimeCodes;
import org.kesheng.shared.Refused;
import org.kesheng.work.OpenTask;
import org.kesheng.work.Tasks;

/** The doors that every capability goes through: rights, audit, tasks, sign-in, tokens. On H2 and on PostgreSQL. */
@Tag("both")
@ExtendWith(ArquillianExtension.class)
public class HouseIT extends Deployed {
    private static final Actor ADMIN = new Actor(null, "it-admin", "IT", null, "-", EnumSet.of(Role.SYSADMIN));
    private static final Actor AUDITOR = new Actor(null, "it-audit", "IT", null, "-", EnumSet.of(Role.AUDITOR));
    private static final String PASSWORD = "walrus lantern copper thimble";

    @Inject
    Organisation organisation;

    @Inject
    Identity identity;

    @Inject
    SecondFactors factors;

    @Inject
    SignIns signIns;

    @Inject
    Clock clock;

    @Inject
    AuditTrail trail;

    @Inject
    Tasks tasks;

    @Inject
    CurrentActor current;

    @Resource(lookup = "java:jboss/datasources/KeshengDS")
    DataSource database;

    @Resource
    UserTransaction transaction;

    @Test
    @DisplayName("SEC-04 no audit, no change: where the register cannot be written, the change is undone")
    void noAuditNoChange() throws SQLException {
        department("HOUSE");
        run("alter table audit_entry rename to audit_hidden");
        try {
            assertThrows(
                    Exception.class,
                    () -> current.run(
                            ADMIN,
                            () -> organisation.keepDepartment(
                                    new Organisation.KeepDepartment("HOUSE2", "二", "Two", "HOUSE"))));
        } finally {
            run("alter table audit_hidden rename to audit_entry");
        }
        assertEquals(0, count("select count(*) from department where code = 'HOUSE2'"));
    }

    @Test
    @DisplayName("SEC-01 a refusal changes nothing and leaves a line of its own")
    void refusalIsWritten() throws SQLException {
        Actor nobody = new Actor(null, "it-nobody", "IT", null, "-", EnumSet.of(Role.EMPLOYEE));
        Refused refused = assertThrows(
                Refused.class,
                () -> current.run(
                        nobody,
                        () -> organisation.keepDepartment(
                                new Organisation.KeepDepartment("SECRET", "密", "Secret", null))));
        assertEquals(Refused.Kind.FORBIDDEN, refused.kind());
        assertEquals(0, count("select count(*) from department where code = 'SECRET'"));
        assertTrue(count("select count(*) from audit_entry where outcome = 'REFUSED' and actor = 'it-nobody'"
                        + " and subject_key = 'SECRET' and code = 'organisation.noRight'")
                > 0);
    }

    @Test
    @DisplayName("U3 the chain names a line that was changed afterwards")
    void chainNamesTheChangedLine() throws SQLException {
        department("CHAIN");
        while (trail.seal() > 0) {
            continue;
        }
        AuditVerification before = verify();
        assertEquals(AuditVerification.State.INTACT, before.state());
        long victim = count("select max(id) from audit_entry where chain_no is not null");
        run("update audit_entry set actor = 'forged-' || actor where id = " + victim);
        AuditVerification after = verify();
        run("update audit_entry set actor = substring(actor, 8) where id = " + victim);
        assertEquals(AuditVerification.State.BROKEN, after.state());
        assertEquals(victim, after.offender().id());
        assertEquals(AuditVerification.State.INTACT, verify().state());
    }

    @Test
    @DisplayName("H28 two hundred tries at once are counted, all of them, and the right password has to wait")
    void bruteForceIsCounted() throws Exception {
        staff("H28", "h28");
        List<Callable<Object>> tries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tries.add(() -> {
                try {
                    return identity.signIn("h28", "wrong password").isPresent();
                } catch (Refused refused) {
                    return refused.kind();
                }
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Object> tried : pool.invokeAll(tries)) {
                assertTrue(Set.of(false, Refused.Kind.TOO_MANY).contains(tried.get()));
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(
                Refused.Kind.TOO_MANY,
                assertThrows(Refused.class, () -> identity.signIn("h28", PASSWORD))
                        .kind());
    }

    @Test
    @DisplayName("H29: a code of the device works once, on whichever node; a recovery code too; a wrong one never")
    void secondFactor() throws Exception {
        Long id = staff("2FA", "two.steps");
        Actor actor = identity.signIn("two.steps", PASSWORD).orElseThrow();
        assertFalse(factors.isEnrolled(id));
        assertThrows(Refused.class, () -> current.as(actor, () -> factors.begin("not the password")));
        String secret = current.as(actor, () -> factors.begin(PASSWORD)).secret();
        assertFalse(factors.isEnrolled(id), "counts once it is confirmed");
        Instant now = clock.instant();
        List<String> recovery = current.as(actor, () -> factors.confirm(OneTimeCodes.code(secret, now)));
        assertTrue(factors.isEnrolled(id));
        assertFalse(factors.accepts(id, OneTimeCodes.code(secret, now)), "the code of the confirmation is used");
        String next = OneTimeCodes.code(secret, now.plusSeconds(30));
        assertEquals(1, rightOf(16, () -> factors.accepts(id, next)));
        assertEquals(0, count("select count(*) from second_factor where secret like '%" + secret + "%'"));
        current.run(ADMIN, () -> organisation.resetSecondFactor("2FA"));
        assertFalse(factors.isEnrolled(id));
        assertEquals(10, recovery.size());
        assertEquals(0, count("select count(*) from recovery_code where staff_id = " + id), "forgotten with it");
    }

    @Test
    @DisplayName("H29: of sixteen uses of one recovery code at once one is right; five wrong codes make everybody wait")
    void recoveryCodes() throws Exception {
        Long id = staff("2FB", "two.steps.more");
        Actor actor = identity.signIn("two.steps.more", PASSWORD).orElseThrow();
        String secret = current.as(actor, () -> factors.begin(PASSWORD)).secret();
        List<String> recovery = current.as(actor, () -> factors.confirm(OneTimeCodes.code(secret, clock.instant())));
        assertEquals(10, recovery.size());
        assertTrue(factors.accepts(id, recovery.get(1).toLowerCase(Locale.ROOT)));
        for (int i = 0; i < 5; i++) {
            assertFalse(factors.accepts(id, recovery.get(1)));
        }
        assertEquals(
                Refused.Kind.TOO_MANY,
                assertThrows(Refused.class, () -> factors.accepts(id, recovery.get(2)))
                        .kind());
    }

    /** How many of so many calls at once are right; those that had to wait were not. */
    private static int rightOf(int tries, Callable<Boolean> call) throws Exception {
        Callable<Boolean> patient = () -> {
            try {
                return call.call();
            } catch (Refused refused) {
                return false;
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            int right = 0;
            for (Future<Boolean> tried : pool.invokeAll(Collections.nCopies(tries, patient))) {
                right += tried.get() ? 1 : 0;
            }
            return right;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    @DisplayName("SEC-08, H9: archive roles are signed in at one place, others at three; the oldest gives way")
    void places() throws SQLException {
        staff("ARCH", "archive.keeper");
        staff("THREE", "three.places");
        Actor found = identity.signIn("archive.keeper", PASSWORD).orElseThrow();
        Actor archivist = new Actor(
                found.staffId(), found.account(), found.name(), found.departmentId(), "-", EnumSet.of(Role.ARCHIVIST));
        String first = signIns.begin(archivist, "one");
        String second = signIns.begin(archivist, "two");
        assertTrue(signIns.staffOf(first, true).isEmpty());
        assertEquals(found.staffId(), signIns.staffOf(second, true).orElseThrow());
        Actor other = identity.signIn("three.places", PASSWORD).orElseThrow();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            keys.add(signIns.begin(other, "place " + i));
        }
        assertEquals(
                3,
                keys.stream()
                        .filter(key -> signIns.staffOf(key, false).isPresent())
                        .count());
        signIns.end(keys.get(3));
        assertTrue(signIns.staffOf(keys.get(3), true).isEmpty());
        assertEquals(0, count("select count(*) from sign_in_session where id = '" + second + "'"), "only its hash");
    }

    @Test
    @DisplayName("A token works until it is revoked, and only its hash is stored")
    void tokens() throws SQLException {
        Long id = staff("TOKEN", "token.user");
        Actor actor = identity.signIn("token.user", PASSWORD).orElseThrow();
        assertEquals(id, actor.staffId());
        Identity.IssuedToken issued =
                current.as(actor, () -> identity.createToken("test", "WRITE", Duration.ofDays(1)));
        assertEquals(
                "token.user",
                identity.byToken(issued.plain()).orElseThrow().actor().account());
        assertEquals(0, count("select count(*) from access_token where sha256 = '" + issued.plain() + "'"));
        current.run(actor, () -> identity.revokeToken(issued.id()));
        assertTrue(identity.byToken(issued.plain()).isEmpty());
    }

    @Test
    @DisplayName("W1, W2 a task opened twice is one task; its role in its department sees it, another does not")
    void tasksAreOneQuery() throws Exception {
        Long here = department("WORK1");
        Long there = department("WORK2");
        OpenTask wanted = new OpenTask("ACCEPT", "complaint", "IT-1", 1, "it", null, Role.HANDLER, here, null);
        transaction.begin();
        tasks.open(wanted);
        tasks.open(wanted);
        transaction.commit();
        assertEquals(1L, (long) current.as(handler(here), () -> tasks.count(Tasks.Whose.MINE)));
        assertEquals(0L, (long) current.as(handler(there), () -> tasks.count(Tasks.Whose.MINE)));
        assertNotNull(current.as(handler(here), () -> tasks.list(Tasks.Whose.MINE, null, 10))
                .rows());
        transaction.begin();
        tasks.done("ACCEPT", "complaint", "IT-1");
        transaction.commit();
        assertEquals(0L, (long) current.as(handler(here), () -> tasks.count(Tasks.Whose.MINE)));
    }

    private static Actor handler(Long department) {
        return new Actor(-7L, "it-h", "IT", department, "/" + department + "/", EnumSet.of(Role.HANDLER));
    }

    private AuditVerification verify() {
        return current.as(AUDITOR, trail::verify);
    }

    private Long department(String code) {
        return current.as(
                ADMIN,
                () -> organisation.keepDepartment(new Organisation.KeepDepartment(code, "部门" + code, code, null)));
    }

    private Long staff(String number, String account) {
        department("IT");
        return current.as(
                ADMIN,
                () -> organisation.keepStaff(new Organisation.KeepStaff(
                        null, number, "测试", "IT", account, PASSWORD, null, EnumSet.of(Role.INTAKE))));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
