package org.kesheng.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.kesheng.jobs.Jobs;
import org.kesheng.jobs.Watch;
import org.kesheng.operation.JobExecution;
import org.kesheng.operation.RunState;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.SetUp;
import org.kesheng.shared.Console;
import org.kesheng.shared.Home;
import org.kesheng.shared.Readiness;

/**
 * What a start of the server does before it is ready: checks the mode, fills an empty home and runs its first night, or prints a set-up
 * link where there is neither account nor demonstration.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStart {
    private static final Logger LOG = Logger.getLogger("org.kesheng");
    private static final String NIGHT = "nightly-analytics";
    private static final String INSIGHTS = "nightly-insights";
    private static final long SOON = 100;
    private static final long LOOK_AGAIN = 300;

    @Resource
    TimerService timers;

    @Inject
    Demonstration demonstration;

    @Inject
    ReportHistory reports;

    @Inject
    Jobs jobs;

    @Inject
    Watch watch;

    @Inject
    SetUp setUp;

    @Inject
    CurrentActor current;

    @Inject
    Readiness readiness;

    private final FrontDoor door = new FrontDoor();
    private Long firstNight;
    private boolean nightDone;

    @PostConstruct
    void start() {
        checkMode();
        again(SOON);
    }

    /** D1; a home that was filled once stays marked. */
    private void checkMode() {
        if (Home.isDemonstration() && (Home.isProduction() || !Home.servesLoopbackOnly())) {
            throw new IllegalStateException(
                    "This home holds demonstration accounts: it is served on loopback only, and never in production.");
        }
    }

    private void again(long millis) {
        timers.createSingleActionTimer(millis, new TimerConfig("first start", false));
    }

    @Timeout
    public void go() {
        try {
            step();
        } catch (RuntimeException e) {
            readiness.failed();
            LOG.error("The first start did not end well", e);
        }
    }

    private void step() {
        if (!watch.isRecovered()) {
            again(LOOK_AGAIN);
        } else if (nightDone) {
            ready();
        } else if (firstNight != null) {
            followNight();
        } else if (Home.wantsDemonstration() && Home.servesLoopbackOnly() && demonstration.isEmpty()) {
            demonstration.load();
            Console.say("Computing the first night, from which the screens have their figures");
            LocalDate today = demonstration.today();
            firstNight = current.as(Actor.JOBS, () -> jobs.start(NIGHT, today)).id();
            again(LOOK_AGAIN);
        } else {
            nightDone = true;
            ready();
        }
    }

    private void followNight() {
        JobExecution night = current.as(Actor.JOBS, () -> jobs.execution(firstNight));
        if (night.status() == RunState.RUNNING) {
            again(LOOK_AGAIN);
        } else if (night.status() == RunState.DONE) {
            nightDone = true;
            // Comes after the figures and keeps nobody waiting.
            current.run(Actor.JOBS, () -> jobs.start(INSIGHTS, night.businessDate()));
            ready();
        } else {
            throw new IllegalStateException("The first night ended as " + night.status() + ": " + night.message());
        }
    }

    /** What is said to people is said when they are answered: the pages are deployed after this module. */
    private void ready() {
        if (!door.answers()) {
            again(LOOK_AGAIN);
            return;
        }
        readiness.ready();
        String address = Home.address();
        if (Home.isDemonstration()) {
            Console.say(
                    "Kesheng is ready: %s  Demonstration accounts: %s",
                    address, Home.path().resolve(Accounts.FILE));
            Console.say(
                    "Public pages: http://127.0.0.1:%d/feedback  Links to try: %s",
                    Home.publicPort(), Home.path().resolve(Links.FILE));
        } else {
            Console.say("Kesheng is ready: %s", address);
            setUp.link()
                    .ifPresent(path -> Console.say(
                            "Nobody has an account yet. Make the first administrator once at %s%s", address, path));
        }
        Console.say("Stop with Ctrl-C.");
        if (firstNight != null) {
            // Nobody waits for the reports of the last months either.
            reports.tell(demonstration.today());
        }
    }
}
