// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.exporting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.State;

/** The columns of an exported list: heading and value of each. Not thread-safe. */
final class CaseColumns {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private record Column(Text heading, Function<Case, String> value) {}

    private final Language language;
    private final ZoneId zone;
    private final Function<String, Optional<CaseType>> types;
    private final UnaryOperator<String> names;
    private final List<Column> columns = new ArrayList<>();

    /**
     * Columns for a list.
     *
     * @param types the type with an id, also of an absent module
     * @param names the name of a member of staff by id
     * @param form the type whose form fields become columns, or empty
     */
    CaseColumns(
            Language language,
            ZoneId zone,
            Function<String, Optional<CaseType>> types,
            UnaryOperator<String> names,
            Optional<CaseType> form) {
        this.language = language;
        this.zone = zone;
        this.types = types;
        this.names = names;
        what();
        people();
        times();
        form.ifPresent(type -> type.intake().fields().forEach(this::field));
    }

    private void what() {
        add("Number", "编号", Case::number);
        add(
                "Type",
                "类型",
                c -> types.apply(c.type()).map(type -> words(type.title())).orElse(c.type()));
        add("State", "状态", this::state);
        add("Summary", "摘要", Case::summary);
        add("Description", "说明", Case::description);
        add("Channel", "渠道", c -> words(c.channel().title()));
        add("Priority", "优先级", c -> words(c.priority().title()));
        add("Unit", "房号", Case::unitId);
        add("Place", "地点", Case::place);
    }

    private void people() {
        add("Requester", "客户", c -> c.people().requester().name());
        add("Phone", "电话", c -> c.people().requester().phone());
        add("Responsible", "首问责任人", c -> names.apply(c.people().responsible()));
        add("Assignee", "处理人", c -> names.apply(c.people().assignee()));
    }

    private void times() {
        add("Received", "受理时间", c -> moment(c.times().receivedAt()));
        add("Due", "时限", c -> moment(c.times().dueAt()));
        add("Promised", "承诺时间", c -> moment(c.times().promisedAt()));
        add("Finished", "完成时间", c -> moment(c.times().finishedAt()));
        add("Closed", "结案时间", c -> moment(c.times().closedAt()));
        add("Closure", "结案方式", Case::closureCode);
        add(
                "Satisfaction",
                "满意度",
                c -> c.satisfaction() == null ? "" : words(c.satisfaction().title()));
        add("Reopened", "重开次数", c -> Integer.toString(c.reopened()));
    }

    private void field(Field field) {
        columns.add(new Column(field.label(), c -> value(field, c.fields().getOrDefault(field.name(), ""))));
    }

    private String value(Field field, String canonical) {
        return field.type() == FieldType.CHOICE && !canonical.isEmpty() ? words(field.labelOf(canonical)) : canonical;
    }

    private void add(String en, String zh, Function<Case, String> value) {
        columns.add(new Column(Text.of(en, zh), value));
    }

    private String state(Case c) {
        return types.apply(c.type())
                .flatMap(type -> type.workflow().state(c.state()))
                .map(State::title)
                .map(this::words)
                .orElse(c.state());
    }

    private String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(zone));
    }

    private String words(Text text) {
        return text.in(language);
    }

    List<String> headings() {
        return columns.stream().map(column -> words(column.heading())).toList();
    }

    List<String> cells(Case of) {
        return columns.stream().map(column -> column.value().apply(of)).toList();
    }
}
