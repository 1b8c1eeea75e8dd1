package org.kesheng.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.kesheng.shared.Readiness;

/** {@code /health/ready} on the management port. */
@org.eclipse.microprofile.health.Readiness
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
