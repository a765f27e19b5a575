// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.check;

import java.util.Set;

import org.steward.core.api.duty.Checklist;
import org.steward.core.api.text.Text;
import org.steward.vacancy.defect.DefectType;

/** What is looked at in a vacant unit (空置房巡检表, P20); each failed item opens a defect with its photo. */
final class CheckItems {
    /** The item that stands for the meters. */
    static final String METERS = "meters";

    static final Checklist ALL = Checklist.of(
            item("doors", Text.of("Doors shut and locked", "门锁完好")),
            item("windows", Text.of("Windows whole and shut", "窗户完好关闭")),
            item("water", Text.of("Water shut off", "水阀关闭")),
            item("power", Text.of("Power shut off", "电源断开")),
            item("gas", Text.of("Gas shut off", "燃气关闭")),
            item("leak", Text.of("No leak or damp", "无渗漏")),
            item("ventilation", Text.of("Aired, flues free", "通风换气")),
            item("smell", Text.of("No smell, no mould", "无异味霉变")),
            item("sockets", Text.of("Sockets and fittings", "插座及设施")),
            item("furniture", Text.of("Furniture complete", "家具物品齐全")),
            item("clean", Text.of("Clean", "清洁")),
            item(METERS, Text.of("Meters stand still", "表具无异常用量")));

    /** Items that can be seen without going in. */
    static final Set<String> OUTSIDE = Set.of("doors", "windows", METERS);

    private CheckItems() {}

    private static Checklist.Item item(String code, Text title) {
        return new Checklist.Item(code, title, DefectType.ID);
    }
}
