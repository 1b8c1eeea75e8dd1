package org.kesheng.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/**
 * Lets the server find {@link ReadyCheck}. Its health subsystem looks for checks where its own module can see them: in the libraries of
 * an EAR, not in its modules. So the check is announced beside the interface, which the subsystem sees, and asked for here.
 */
public class ReadyCheckFound implements Extension {
    void announce(@Observes AfterBeanDiscovery discovered, BeanManager ours) {
        discovered
                .<HealthCheck>addBean()
                .beanClass(HealthCheck.class)
                .types(HealthCheck.class, Object.class)
                .qualifiers(Readiness.Literal.INSTANCE)
                .scope(Dependent.class)
                .createWith(context -> (HealthCheck)
                        () -> ours.createInstance().select(ReadyCheck.class).get().call());
    }
}
