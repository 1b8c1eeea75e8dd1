package org.kesheng.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock, in the zone of the company ({@code -Dkesheng.zone}, default Asia/Shanghai). */
@ApplicationScoped
public class BusinessClock {
    public static final ZoneId ZONE = ZoneId.of(System.getProperty("kesheng.zone", "Asia/Shanghai"));

    @Produces
    public Clock clock() {
        return Clock.system(ZONE);
    }
}
