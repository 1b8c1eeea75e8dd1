package org.kesheng.it.server;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * The first class of tests deploys, all others find the same application where it is: they share one archive, and each deployment costs
 * half a minute. The server goes down with it; its configuration is read only and forgets it.
 */
public class OneDeployment implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Stands between Arquillian's wish to deploy and the container. */
    public static class Keeper {
        /** After (inside of) the observers that open the scope of the deployment. */
        private static final int INNERMOST = -100;

        @Inject
        @DeploymentScoped
        private InstanceProducer<Deployment> deployment;

        @Inject
        @DeploymentScoped
        private InstanceProducer<DeploymentDescription> description;

        @Inject
        @DeploymentScoped
        private InstanceProducer<ProtocolMetaData> whereToCall;

        private ProtocolMetaData kept;

        public void deploy(@Observes(precedence = INNERMOST) EventContext<DeployDeployment> deploying) {
            if (kept == null) {
                deploying.proceed();
                kept = whereToCall.get();
            } else {
                Deployment same = deploying.getEvent().getDeployment();
                deployment.set(same);
                description.set(same.getDescription());
                whereToCall.set(kept);
                same.deployed();
            }
        }

        public void undeploy(@Observes(precedence = INNERMOST) EventContext<UnDeployDeployment> undeploying) {
            undeploying.getEvent().getDeployment().undeployed();
        }
    }
}
