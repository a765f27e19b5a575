// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.ImportMapping;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.transfer.PastStep;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Workflow;
import org.steward.core.transfer.table.TableRow;

/** Makes cases of rows by a mapping. Only what the mapping says is decided here; the desk checks the rest. */
public final class RowMapper {
    private static final int LONGEST_KEY = 120;
    private static final Text DOUBTFUL = Text.of("closed before it was opened, kept as it was", "结案时间早于受理时间，按原样保留");

    private final ImportMapping mapping;
    private final Workflow workflow;
    private final PastMoment moments;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;

    /** @param headings of the file; the first of equal headings counts */
    public RowMapper(ImportMapping mapping, Workflow workflow, List<String> headings) {
        this.mapping = mapping;
        this.workflow = workflow;
        this.moments = new PastMoment(ZoneId.of(mapping.zone()), mapping.dateFormats());
        this.width = headings.size();
        for (int i = 0; i < headings.size(); i++) {
            columns.putIfAbsent(headings.get(i), i);
        }
    }

    /** The case of a row, or why it is none. */
    public MappedRow map(TableRow row) {
        RowCells cells = new RowCells(row, columns);
        cells.widthFlaw(width).ifPresent(cells.flaws()::add);
        String key = key(cells);
        Instant received = moment(cells, MappingTarget.RECEIVED);
        Instant due = moment(cells, MappingTarget.DUE);
        Instant finished = moment(cells, MappingTarget.FINISHED);
        Instant closed = moment(cells, MappingTarget.CLOSED);
        String state = text(cells, MappingTarget.STATE);
        boolean over = isOver(cells, state);
        Satisfaction satisfaction = satisfaction(cells);
        if (received == null && cells.flaws().isEmpty()) {
            cells.flaw(mapping.columns().get(MappingTarget.RECEIVED), Text.of("needs a time", "需要时间"));
        }
        if (over && closed == null && cells.flaws().isEmpty()) {
            cells.flaw(Text.of("state {0} is over but there is no closing time", "状态 {0} 已结束，但没有结案时间")
                    .with(state));
        }
        boolean doubtful = isBefore(closed, received) || isBefore(finished, received);
        if (doubtful && mapping.closedBeforeOpened().equals("reject")) {
            cells.flaw(Text.of("closed before it was opened", "结案时间早于受理时间"));
        }
        String counted = cells.raw(mapping.columns().get(MappingTarget.STATE));
        if (!cells.flaws().isEmpty()) {
            return new MappedRow(row, null, counted, cells.flaws());
        }
        PastCase past = new PastCase(
                request(cells, received, key),
                state,
                text(cells, MappingTarget.ASSIGNEE),
                due,
                finished,
                over ? closed : null,
                satisfaction,
                steps(cells),
                doubtful ? DOUBTFUL.en() + " / " + DOUBTFUL.zh() : "");
        return cells.flaws().isEmpty()
                ? new MappedRow(row, past, counted, List.of())
                : new MappedRow(row, null, counted, cells.flaws());
    }

    /** Whether each row is a step of its case, so that rows with the same key belong together. */
    public boolean hasSteps() {
        return mapping.columns().containsKey(MappingTarget.STEP_AT);
    }

    private List<PastStep> steps(RowCells cells) {
        Instant at = hasSteps() ? moment(cells, MappingTarget.STEP_AT) : null;
        return at == null
                ? List.of()
                : List.of(new PastStep(
                        at,
                        text(cells, MappingTarget.STEP_BY),
                        text(cells, MappingTarget.STEP_STATE),
                        text(cells, MappingTarget.STEP)));
    }

    private NewCase request(RowCells cells, Instant received, String key) {
        String name = text(cells, MappingTarget.REQUESTER);
        String phone = text(cells, MappingTarget.PHONE);
        Requester requester =
                name.isEmpty() && phone.isEmpty() ? Requester.ANONYMOUS : new Requester("", name, phone, false);
        Map<String, String> fields = new LinkedHashMap<>();
        mapping.columns().forEach((target, source) -> {
            if (target.startsWith(MappingTarget.FIELD)) {
                String value = cells.text(source);
                if (!value.isEmpty()) {
                    fields.put(target.substring(MappingTarget.FIELD.length()), value);
                }
            }
        });
        return new NewCase(
                mapping.caseType(),
                text(cells, MappingTarget.CHANNEL),
                text(cells, MappingTarget.PRIORITY),
                text(cells, MappingTarget.SUMMARY),
                text(cells, MappingTarget.DESCRIPTION),
                text(cells, MappingTarget.UNIT),
                text(cells, MappingTarget.PLACE),
                requester,
                received,
                text(cells, MappingTarget.RESPONSIBLE),
                null,
                "",
                fields,
                mapping.id() + ":" + key);
    }

    private String key(RowCells cells) {
        String key = mapping.keyColumns().stream().map(cells::cell).collect(Collectors.joining("|"));
        if (key.replace("|", "").isBlank()) {
            cells.flaw(
                    Text.of("the key column {0} is empty", "关键列 {0} 为空").with(String.join(", ", mapping.keyColumns())));
        }
        return key.length() <= LONGEST_KEY
                ? key
                : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String text(RowCells cells, String target) {
        ImportMapping.Source source = mapping.columns().get(target);
        return source == null ? "" : cells.text(source);
    }

    private Instant moment(RowCells cells, String target) {
        String text = text(cells, target);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Instant> moment = moments.read(text);
        if (moment.isEmpty()) {
            cells.flaw(
                    mapping.columns().get(target),
                    Text.of(
                                    "'{0}' is no time of 1800 to 2200 in one of the formats {1}",
                                    "“{0}”不是 1800 至 2200 年间符合格式 {1} 的时间")
                            .with(RowCells.brief(text), String.join("; ", mapping.dateFormats())));
        }
        return moment.orElse(null);
    }

    private boolean isOver(RowCells cells, String state) {
        Optional<State> known = workflow.state(state);
        if (known.isEmpty() && cells.flaws().isEmpty()) {
            String states = workflow.states().stream().map(State::id).collect(Collectors.joining(", "));
            cells.flaw(
                    mapping.columns().get(MappingTarget.STATE),
                    Text.of("'{0}' is no state; use one of {1}", "“{0}”不是状态；请使用：{1}")
                            .with(RowCells.brief(state), states));
        }
        return known.filter(found -> found.phase() == Phase.CLOSED).isPresent();
    }

    private Satisfaction satisfaction(RowCells cells) {
        String text = text(cells, MappingTarget.SATISFACTION);
        if (text.isEmpty()) {
            return null;
        }
        for (Satisfaction value : Satisfaction.values()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        cells.flaw(
                mapping.columns().get(MappingTarget.SATISFACTION),
                Text.of("'{0}' is no satisfaction; use A, B or C", "“{0}”不是满意度；请使用 A、B 或 C")
                        .with(RowCells.brief(text)));
        return null;
    }

    private static boolean isBefore(Instant end, Instant start) {
        return end != null && start != null && end.isBefore(start);
    }
}
