// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

/** Codes of the platform's roles (domain 1.1). Each includes the ones below it on the escalation chain. */
public final class Roles {
    /** Customer-service assistant (客服助理). */
    public static final String CSA = "CSA";
    /** Customer-service supervisor (客服主任). */
    public static final String CSO = "CSO";
    /** Service-centre manager (客服经理). */
    public static final String CSM = "CSM";
    /** Resident property manager (管理处主任). */
    public static final String RPM = "RPM";
    /** Company general manager (总经理). */
    public static final String GM = "GM";
    /** Repair technician (维修技工). */
    public static final String TECH = "TECH";
    /** Security guard (护卫员). */
    public static final String GUARD = "GUARD";
    /** Security captain (护卫队长). */
    public static final String GCAP = "GCAP";
    /** Cleaner (保洁). */
    public static final String CLEAN = "CLEAN";
    /** Gardener (绿化). */
    public static final String GREEN = "GREEN";
    /** Command-centre operator (信息中心值班员). */
    public static final String ICC = "ICC";
    /** Cashier, finance (财务). */
    public static final String FIN = "FIN";
    /**
     * The customer of a case, who holds its private link (业主本人). Nobody of the staff has it: a step by this role is
     * offered on the page of the link, a case type opened by it on the report page of the estate.
     */
    public static final String REQUESTER = "REQUESTER";
    /** Administrator of the server: every role and permission. */
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
