package org.kesheng.organisation;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Locale;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/** Refuses a call whose caller has none of the rights that {@link Allowed} names. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 20)
public class AllowedInterceptor {
    @Inject
    CurrentActor current;

    @Inject
    Permissions permissions;

    @Inject
    Event<AccessRefused> refusals;

    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        Allowed needed = call.getMethod().getAnnotation(Allowed.class);
        if (needed == null) {
            needed = call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
        }
        Actor actor = current.get();
        for (Function function : needed.value()) {
            for (Right right : needed.rights()) {
                if (permissions.scope(actor, function, right) != Scope.NONE) {
                    return call.proceed();
                }
            }
        }
        Refused refused = Refused.forbidden("organisation.noRight", Arrays.toString(needed.value()));
        if (call.getMethod().getAnnotation(Audited.class) == null) {
            refusals.fire(new AccessRefused(nameOf(call), refused.code()));
        }
        throw refused;
    }

    private static String nameOf(InvocationContext call) {
        String boundary = call.getMethod().getDeclaringClass().getSimpleName();
        return boundary.toLowerCase(Locale.ROOT) + "." + call.getMethod().getName();
    }
}
