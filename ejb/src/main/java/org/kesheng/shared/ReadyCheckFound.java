package org.kesheng.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/**
 * Lets the server find {@link ReadyCheck}. Its health subsystem asks for checks where its own module can see, and that is neither a
 * module of an EAR nor what these see; so the check is announced where the interface is at home, and passed on from there.
 */
public class ReadyCheckFound implements Extension {
    void announce(@Observes AfterBeanDiscovery discovered, BeanManager ours) {
        discovered.addBean(new Announced(ours));
    }

    private record Announced(BeanManager ours) implements Bean<HealthCheck> {
        /** Asked when health is asked for: the check itself is made after all beans are known. */
        @Override
        public HealthCheck create(CreationalContext<HealthCheck> context) {
            return () -> ours.createInstance().select(ReadyCheck.class).get().call();
        }

        @Override
        public Class<?> getBeanClass() {
            return HealthCheck.class;
        }

        @Override
        public Set<Type> getTypes() {
            return Set.of(HealthCheck.class, Object.class);
        }

        @Override
        public Set<Annotation> getQualifiers() {
            return Set.of(Readiness.Literal.INSTANCE, Any.Literal.INSTANCE);
        }

        @Override
        public Class<? extends Annotation> getScope() {
            return Dependent.class;
        }

        @Override
        public void destroy(HealthCheck check, CreationalContext<HealthCheck> context) {
            context.release();
        }

        @Override
        public Set<InjectionPoint> getInjectionPoints() {
            return Set.of();
        }

        @Override
        public String getName() {
            return null;
        }

        @Override
        public Set<Class<? extends Annotation>> getStereotypes() {
            return Set.of();
        }

        @Override
        public boolean isAlternative() {
            return false;
        }
    }
}
