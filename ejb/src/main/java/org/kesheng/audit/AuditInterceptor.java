package org.kesheng.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Locale;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.shared.AuditSubject;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Refused;

/** One line for each call of an {@link Audited} method; runs outside {@code @Allowed}, so that refusals are seen here too. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 10)
public class AuditInterceptor {
    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor current;

    @AroundInvoke
    public Object write(InvocationContext call) throws Exception {
        Audited audited = call.getMethod().getAnnotation(Audited.class);
        if (audited == null) {
            return call.proceed();
        }
        String operation = audited.value().isEmpty() ? nameOf(call) : audited.value();
        try {
            Object result = call.proceed();
            AuditEntry.Outcome outcome = audited.look() ? AuditEntry.Outcome.LOOKED : AuditEntry.Outcome.DONE;
            AuditEntry.Subject subject = subject(call.getParameters(), result);
            current.run(author(call), () -> trail.write(operation, subject, outcome));
            return result;
        } catch (Refused refused) {
            AuditEntry.Subject subject = subject(call.getParameters(), null);
            current.run(author(call), () -> trail.writeRefusal(operation, subject, refused.code()));
            throw refused;
        }
    }

    /** An anonymous author is written as the public (U4). */
    private Actor author(InvocationContext call) {
        boolean anonymous = Arrays.stream(call.getParameters())
                .anyMatch(argument -> argument instanceof AuditSubject subject && subject.authorHidden());
        return anonymous ? Actor.PUBLIC : current.orNull();
    }

    private static String nameOf(InvocationContext call) {
        String boundary = call.getMethod().getDeclaringClass().getSimpleName();
        return boundary.toLowerCase(Locale.ROOT) + "." + call.getMethod().getName();
    }

    /** The command, else the answer, else the first argument tells what it is about. */
    private static AuditEntry.Subject subject(Object[] arguments, Object result) {
        AuditEntry.Subject fromResult = of(result);
        if (fromResult != null && fromResult.key() != null) {
            return fromResult;
        }
        for (Object argument : arguments) {
            AuditEntry.Subject found = of(argument);
            if (found != null) {
                return found;
            }
        }
        if (arguments.length > 0 && (arguments[0] instanceof String || arguments[0] instanceof Number)) {
            return new AuditEntry.Subject(null, shorten(String.valueOf(arguments[0])), null);
        }
        return AuditEntry.Subject.NONE;
    }

    private static AuditEntry.Subject of(Object candidate) {
        return candidate instanceof AuditSubject subject
                ? new AuditEntry.Subject(subject.subjectKind(), shorten(subject.subjectKey()), null)
                : null;
    }

    private static String shorten(String key) {
        return key == null || key.length() <= 100 ? key : key.substring(0, 100);
    }
}
