// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller needs to use a REST resource of a module. Every resource method carries it, or its class does for
 * all of
 * them; the method's own counts. Resources without it are not served.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permit {
    /** Any signed-in member of staff may use the resource. */
    String SIGNED_IN = "*";

    /** Id of the permission, or {@link #SIGNED_IN}. */
    String value();
}
