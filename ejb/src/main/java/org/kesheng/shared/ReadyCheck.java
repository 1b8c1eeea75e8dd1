package org.kesheng.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** {@code /health/ready} on the management port; {@link ReadyCheckFound} lets the server find it. */
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    @Inject
    Readiness readiness;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kesheng")
                .status(readiness.state() == Readiness.State.READY)
                .withData("state", readiness.state().name())
                .build();
    }
}
