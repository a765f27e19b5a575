// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.cases.JournalCheck;
import org.steward.test.centre.Template;

/** The rooms of a real centre with this module, on a store of its own and a clock that stands until it is moved. */
public final class Centre extends org.steward.test.centre.Centre {
    /** The estate. */
    public static final String ESTATE = "lake";

    /** Its unit. */
    public static final String UNIT = "3-1502";

    private static final Caller SYSTEM = Caller.system("test", ESTATE);
    private static final Template TEMPLATE = new Template(folder -> new Centre(folder).populated());

    public final JournalCheck check;
    public final RenovationTools tools;

    private Centre(Path folder) {
        super(folder, Cases.NOW);
        check = new JournalCheck(schema, store.transactions(), store.journal(), estates, types);
        tools = new RenovationTools(
                () -> desk, () -> reader, () -> parameters, () -> estates, () -> notices, store.transactions(), clock);
        ModuleDeclaration declaration = RenovationDeclaration.of(tools);
        offer("renovation", () -> declaration, RenovationModule.class);
    }

    /** Opens a centre with an estate and its people in a folder. */
    public static Centre in(Path folder) {
        return new Centre(TEMPLATE.into(folder));
    }

    private Centre populated() {
        add(new Estate(ESTATE, Text.of("Lake", "湖苑"), Estate.Kind.RESIDENTIAL, Cases.ZONE, "", "#336699"));
        estates.put(SYSTEM, new Building("3", Text.of("Building 3", "3 栋"))).orElseThrow();
        estates.put(SYSTEM, new Unit(UNIT, "3", 15, null, Unit.Usage.HOME, Unit.Occupancy.RENOVATING))
                .orElseThrow();
        for (String role : List.of("CSA", "CSO", "CSM", "RPM", "TECH", "GUARD", "FIN")) {
            add(ESTATE, new Staff(role.toLowerCase(), role, Set.of(role), "", "", Language.EN, true));
        }
        return this;
    }

    /** The member with a role. */
    public static Caller as(String role) {
        return new Caller(
                Caller.Kind.STAFF,
                role.toLowerCase(),
                role,
                ESTATE,
                Set.of(role),
                Set.of(Permissions.CASE_READ, Permissions.CASE_OPEN, Permissions.CASE_WORK),
                Language.EN);
    }

    /** Opens a case about the unit. */
    public Case opened(String type, String role, Map<String, String> fields) {
        return desk.open(
                        as(role),
                        NewCase.of(type, Channel.COUNTER, "New kitchen", fields).inUnit(UNIT))
                .orElseThrow();
    }

    /** Takes a step. */
    public Outcome<Case> fire(String role, String number, String step, Map<String, String> fields) {
        return desk.fire(as(role), number, CaseDesk.ANY_VERSION, step, fields);
    }

    /** A case as it is now. */
    public Case find(String number) {
        return reader.find(SYSTEM, number).orElseThrow();
    }

    /** Adds a file to a case and gives its id. */
    public String attached(String number, String fileName) {
        return attachments
                .add(
                        as("CSA"),
                        number,
                        fileName,
                        false,
                        new ByteArrayInputStream(fileName.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow()
                .id();
    }
}
