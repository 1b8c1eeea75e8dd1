package org.kesheng.organisation;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The caller needs one of {@link #rights} on one of {@link #value}, in any scope; which objects he reaches is then the business of
 * {@link Permissions#scope}, in the query.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
    @Nonbinding
    Function[] value() default {};

    @Nonbinding
    Right[] rights() default {};
}
