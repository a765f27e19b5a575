// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.Explanation;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** Cases of one type to print. */
final class Matters {
    static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    private static final Map<String, String> VALUES =
            Map.of("depth", "12", "kind", "WATER", "since", "2026-11-24T16:30:00Z", "photo", "p1", "result", "dry");

    private Matters() {}

    static CaseFile leak(String summary, String description) {
        List<Entry> journal = List.of(
                entry(1, Kinds.OPENED, "", "", "", Map.of()),
                entry(2, Kinds.CLOCK_STARTED, "", "", "clockwork", Map.of()),
                entry(3, Kinds.MOVED, "NEW", "DONE", "水泵已更换 pump replaced", Map.of()),
                entry(4, Kinds.CALLBACK_ATTEMPTED, "", "", "", Map.of("reached", "true", "satisfaction", "B")));
        CaseTimer timer = new CaseTimer(
                "settle",
                Text.of("Settled", "办结"),
                "24 h",
                NOW,
                NOW.plusSeconds(86_400),
                null,
                false,
                true,
                new Explanation(List.of()));
        Attachment photo = new Attachment("p1", "MT-202611-0001", "basement.jpg", "image/jpeg", 1, "", "li", NOW, true);
        return new CaseFile(
                matter(summary, description, VALUES),
                journal,
                List.of(timer),
                List.of(photo),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null);
    }

    /** The same case with other values. */
    static CaseFile with(CaseFile file, Map<String, String> values) {
        return new CaseFile(
                matter(file.current().summary(), file.current().description(), values),
                file.journal(),
                file.timers(),
                file.attachments(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null);
    }

    static Lookups around(Supplier<String> link) {
        return new Lookups(
                Text.of("Garden", "花园"),
                ZoneId.of("Asia/Shanghai"),
                Optional.of(type()),
                id -> id.equals("li") ? "李娜 Li Na" : id,
                id -> "王五",
                link,
                "Anna",
                NOW);
    }

    private static Case matter(String summary, String description, Map<String, String> fields) {
        CasePeople people =
                new CasePeople(new Requester("p-1", "", "13800138000", false), "li", "li", "", "", Set.of(), "", "");
        CaseTimes times = new CaseTimes(NOW, NOW, NOW.plusSeconds(86_400), null, null, null, null);
        return new Case(
                1,
                "garden",
                "MT-202611-0001",
                "matter",
                1,
                "NEW",
                Phase.OPEN,
                "",
                Channel.PHONE,
                Priority.NORMAL,
                summary,
                description,
                "3-2-501",
                "",
                "",
                "",
                fields,
                people,
                times,
                "",
                0,
                "",
                Satisfaction.B,
                "");
    }

    private static CaseType type() {
        return CaseType.named("matter", "MT", Text.of("Matter", "事项"), Text.of("Matters", "事项"))
                .asking(
                        Field.number("depth", Text.of("Depth", "水深"), "cm", 0, 500),
                        Field.choice(
                                "kind",
                                Text.of("Kind of leak", "渗漏类别"),
                                List.of(Choice.of("WATER", "Fresh water", "自来水"))),
                        Field.of("since", FieldType.DATE_TIME, Text.of("Since", "起始")),
                        Field.of("photo", FieldType.FILE, Text.of("Photo", "照片")),
                        Field.text("unused", Text.of("Left empty", "空项")))
                .state("NEW", Text.of("Received", "已接收"), Phase.OPEN)
                .state("DONE", Text.of("Settled", "已办结"), Phase.CLOSED)
                .steps(Transition.named("settle", Text.of("Settle", "办结"))
                        .from("NEW")
                        .to("DONE")
                        .build())
                .due(DeadlineRule.of("settle", Text.of("Settled", "办结"), "matter.limit", "settle"))
                .build();
    }

    private static Entry entry(long seq, String kind, String from, String to, String note, Map<String, String> data) {
        return new Entry(seq, "garden", "MT-202611-0001", NOW, "STAFF", "li", "李娜", kind, from, to, note, data);
    }
}
