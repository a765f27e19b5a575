// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses of pages with their parameters. Pure. */
public final class Address {
    private static final String OWN = "/m/assessment/";

    private Address() {}

    /**
     * An address of this module.
     *
     * @param parameters name, value, name, value …; those with an empty value are left out
     */
    public static String of(String page, String... parameters) {
        return to(OWN + page, parameters);
    }

    /** An address of any page of this site. */
    public static String to(String path, String... parameters) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < parameters.length; i += 2) {
            if (!parameters[i + 1].isEmpty()) {
                pairs.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
            }
        }
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }
}
