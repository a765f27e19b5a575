// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.security;

/** Ids of the platform's permissions. Modules add their own in their declaration. */
public final class Permissions {
    /** See cases, lists, boards. */
    public static final String CASE_READ = "case.read";
    /** Open cases. */
    public static final String CASE_OPEN = "case.open";
    /** Note, attach, assign, promise, link and fire transitions that the role allows. */
    public static final String CASE_WORK = "case.work";
    /** Dispatch staff, money and material without asking (P01). */
    public static final String DISPATCH_ANY = "dispatch.any";
    /** Export lists. */
    public static final String CASE_EXPORT = "case.export";
    /** Import files. */
    public static final String CASE_IMPORT = "case.import";
    /** See customers. */
    public static final String CUSTOMER_READ = "customer.read";
    /** See identity numbers unmasked (CSO and above). */
    public static final String CUSTOMER_ID_READ = "customer.id.read";
    /** Change customers and units. */
    public static final String CUSTOMER_WRITE = "customer.write";
    /** Manage staff, roles and teams. */
    public static final String STAFF_MANAGE = "staff.manage";
    /** Change estate settings, calendar, buildings. */
    public static final String ESTATE_MANAGE = "estate.manage";
    /** Change parameters. */
    public static final String PARAMETER_MANAGE = "parameter.manage";
    /** Enable and disable modules. */
    public static final String MODULE_MANAGE = "module.manage";
    /** Back up, restore and verify the store. */
    public static final String STORE_MANAGE = "store.manage";
    /** See the figures and the cases behind them. */
    public static final String FIGURES_READ = "figures.read";
    /** Write the figures of a month down for good. */
    public static final String FIGURES_FREEZE = "figures.freeze";

    private Permissions() {}
}
