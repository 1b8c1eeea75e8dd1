package org.kesheng.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes one line of the audit register for each call, in the transaction of the call: no audit, no change. A refusal is
 * written too, in a transaction of its own.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audited {
    /** What is done, {@code <capability>.<verb>}; empty: derived from class and method. */
    @Nonbinding
    String value() default "";

    /** Reading that leaves a trace (SEC-04): the line says LOOKED instead of DONE. */
    @Nonbinding
    boolean look() default false;
}
