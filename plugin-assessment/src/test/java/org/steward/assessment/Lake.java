// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.modules.Offer;

/** Two estates where water leaks, on a real store: lake and hill; chief belongs to both, anna to the lake alone. */
record Lake(Centre centre) {
    static final String LAKE = "lake";
    static final String HILL = "hill";

    static Lake in(Path folder, String now) {
        Lake lake = new Lake(new Centre(folder, Instant.parse(now)));
        lake.centre
                .modules
                .offer("leaks", new Offer("org.steward.leaks", "1.0.0", () -> Leaks::declaration, Map.of()))
                .join();
        lake.centre.modules.modules().stream()
                .filter(module -> !module.trouble().isEmpty())
                .forEach(module -> {
                    throw new IllegalStateException(module.id() + ": " + module.trouble());
                });
        lake.populate(LAKE, Text.of("Lake", "湖畔"));
        lake.populate(HILL, Text.of("Hill", "山居"));
        lake.member(LAKE, "anna", Roles.CSO);
        return lake;
    }

    private void populate(String estateId, Text name) {
        Caller system = Caller.system("test", estateId);
        centre.estates
                .create(
                        system,
                        new Estate(estateId, name, Estate.Kind.RESIDENTIAL, ZoneId.of("Asia/Shanghai"), "", "#336699"))
                .orElseThrow();
        centre.estates.put(system, new Building("A", Text.of("House A", "A 栋"))).orElseThrow();
        for (String unit : List.of("A-1", "A-2")) {
            centre.estates
                    .put(system, new Unit(unit, "A", 1, BigDecimal.TEN, Unit.Usage.HOME, Unit.Occupancy.OWNER_OCCUPIED))
                    .orElseThrow();
        }
        member(estateId, "chief", Roles.RPM);
    }

    private void member(String estateId, String id, String role) {
        centre.staff
                .put(Caller.system("test", estateId), new Staff(id, id, Set.of(role), "", "", Language.EN, true), "")
                .orElseThrow();
    }

    Caller caller(String estateId, String id) {
        return centre.staff.caller(estateId, id).orElseThrow();
    }

    Caller chief() {
        return caller(LAKE, "chief");
    }

    /** A leak of an estate, mended or not. */
    Case leak(String estateId, String unit, String at, boolean mended) {
        Caller chief = caller(estateId, "chief");
        Case opened = centre.desk
                .open(
                        chief,
                        new NewCase(
                                Leaks.TYPE,
                                Channel.PHONE.name(),
                                "",
                                "Water in " + unit,
                                "",
                                unit,
                                "",
                                Requester.ANONYMOUS,
                                Instant.parse(at + ":00+08:00"),
                                "",
                                null,
                                "",
                                Map.of("where", "PIPE"),
                                ""))
                .orElseThrow();
        return mended ? mend(estateId, opened) : opened;
    }

    /** Everything until now is counted; what comes later is, too, as soon as somebody asks. */
    void counted() {
        centre.counter.complete(LAKE);
        centre.counter.complete(HILL);
    }

    Case mend(String estateId, Case leak) {
        return centre.desk
                .fire(caller(estateId, "chief"), leak.number(), leak.version(), "mend", Map.of())
                .orElseThrow();
    }
}
