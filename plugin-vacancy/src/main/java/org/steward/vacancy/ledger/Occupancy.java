// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.util.Set;

import org.steward.core.api.cases.CaseTypeBuilder;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;

/** The occupancy states of a unit (入住状态, P20). */
public final class Occupancy {
    /** Entered in the ledger, state not given yet: where every entry begins, gone with the first step. */
    public static final String REGISTERED = "REGISTERED";
    /** Accepted from the builder, not sold. */
    public static final String UNSOLD = "UNSOLD";
    /** Sold, nobody has moved in. */
    public static final String SOLD = "SOLD_NOT_MOVED_IN";
    /** Handed over, neither renovated nor used. */
    public static final String EMPTY = "MOVED_IN_EMPTY";
    /** Being renovated (P21). */
    public static final String RENOVATING = "RENOVATING";
    /** Lived in by the owner. */
    public static final String OCCUPIED = "OCCUPIED";
    /** Let to a tenant. */
    public static final String LET = "LET";
    /** The last who lived there left (P22), or is away for long. */
    public static final String MOVED_OUT = "MOVED_OUT";

    /** The states in which a unit is vacant. */
    public static final Set<String> VACANT = Set.of(UNSOLD, SOLD, EMPTY, MOVED_OUT);

    private Occupancy() {}

    static CaseTypeBuilder declareOn(CaseTypeBuilder type) {
        return type.state(REGISTERED, Text.of("Registered", "已登记"), Phase.OPEN)
                .state(UNSOLD, Text.of("Unsold", "未售"), Phase.OPEN)
                .state(SOLD, Text.of("Sold, not moved in", "已售未入住"), Phase.OPEN)
                .state(EMPTY, Text.of("Handed over, empty", "已入伙空置"), Phase.OPEN)
                .state(RENOVATING, Text.of("Being renovated", "装修中"), Phase.WAITING)
                .state(OCCUPIED, Text.of("Occupied", "自住"), Phase.CLOSED)
                .state(LET, Text.of("Let", "出租"), Phase.CLOSED)
                .state(MOVED_OUT, Text.of("Moved out or long absent", "已迁出或长期外出"), Phase.OPEN);
    }
}
