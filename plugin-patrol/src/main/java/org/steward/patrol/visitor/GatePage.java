// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.visitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Button;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.patrol.Elapsed;
import org.steward.patrol.PatrolTools;

/**
 * The gate (门岗访客登记, P27): one form, one Enter, and the visitor is in; below it who is inside now. A whole document
 * number may be read in; only its last four characters are kept, the rest is never written anywhere.
 */
public final class GatePage implements ModulePage {
    private static final String NUMBER = "number";
    private static final String UNIT = "unit";
    private static final String DOCUMENT = "document";

    private final PatrolTools tools;
    private final CaseType type = VisitorType.declare();

    /** A page on these services. */
    public GatePage(PatrolTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "gate";
    }

    @Override
    public Text title() {
        return Text.of("Gate: visitors", "门岗访客登记");
    }

    @Override
    public String permission() {
        return Permissions.CASE_WORK;
    }

    @Override
    public int refreshSeconds() {
        return 60;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        return View.of(entry(), inside(caller));
    }

    private Block entry() {
        return new Block.Entry(
                "enter",
                Text.of("Register a visitor", "登记访客"),
                List.of(
                        Field.text(VisitorType.NAME, Text.of("Name", "姓名"))
                                .upTo(60)
                                .mandatory(),
                        Field.of(UNIT, FieldType.UNIT, Text.of("Host unit", "被访房屋"))
                                .mandatory(),
                        Field.text(
                                        VisitorType.CONFIRMED_BY,
                                        Text.of("Confirmed by the household: who, how", "住户确认人及方式"))
                                .upTo(100)
                                .explained(
                                        Text.of("Leave it empty while you call the household.", "尚在联系住户时可留空，确认后再放行。")),
                        Field.text(VisitorType.PASS, Text.of("Pass", "来访证号")).upTo(20),
                        VisitorType.idType().startingWith("ID_CARD"),
                        Field.text(DOCUMENT, Text.of("Number of the document", "证件号码"))
                                .upTo(30)
                                .explained(Text.of("Only its last four characters are kept.", "系统仅保存后四位。")),
                        VisitorType.purpose().startingWith("VISIT")),
                Map.of(),
                Text.of("Register", "登记"));
    }

    private Block inside(Caller caller) {
        Instant now = tools.clock().instant();
        List<Case> visitors = tools.reader()
                .list(
                        caller,
                        CaseQuery.of(Map.of("type", VisitorType.ID, "open", "true", "sort", "oldest", "limit", "200")))
                .orElseThrow()
                .rows();
        long inside = visitors.stream()
                .filter(each -> !each.state().equals(VisitorType.REGISTERED))
                .count();
        return new Block.Table(
                Text.of("Inside now: {0}; at the gate: {1}", "在内访客：{0}；门口等候：{1}")
                        .with(inside, visitors.size() - inside),
                List.of(
                        Text.of("Name", "姓名"),
                        Text.of("Host unit", "被访房屋"),
                        Text.of("Document", "证件"),
                        Text.of("Pass", "来访证"),
                        Text.of("Since", "登记时间"),
                        Text.of("State", "状态")),
                visitors.stream().map(each -> line(caller, each, now)).toList(),
                Text.of("No visitor is inside.", "目前没有访客。"));
    }

    private Line line(Caller caller, Case visitor, Instant now) {
        List<Button> buttons = new ArrayList<>();
        Map<String, String> which = Map.of(NUMBER, visitor.number());
        if (!visitor.state().equals(VisitorType.REGISTERED)) {
            buttons.add(new Button("out", Text.of("Out, pass is back", "离开，证已收回"), which));
        }
        boolean late =
                visitor.times().dueAt() != null && visitor.times().dueAt().isBefore(now);
        return new Line(
                List.of(
                        Text.same(visitor.fields().getOrDefault(VisitorType.NAME, visitor.number())),
                        Text.same(visitor.unitId().isEmpty() ? visitor.place() : visitor.unitId()),
                        document(visitor),
                        Text.same(visitor.fields().getOrDefault(VisitorType.PASS, "–")),
                        Elapsed.day(visitor.times().receivedAt(), tools.zone(caller.estateId())),
                        type.workflow().state(visitor.state()).orElseThrow().title()),
                late || visitor.state().equals(VisitorType.OVERSTAYED) ? Tone.LATE : Tone.NEUTRAL,
                "/cases/" + visitor.number(),
                buttons);
    }

    private Text document(Case visitor) {
        String kind = visitor.fields().getOrDefault(VisitorType.ID_TYPE, "");
        String tail = visitor.fields().getOrDefault(VisitorType.ID_TAIL, "");
        Text title = kind.isEmpty()
                ? Text.same("–")
                : type.intake().field(VisitorType.ID_TYPE).orElseThrow().labelOf(kind);
        return tail.isEmpty() ? title : Text.of(title.en() + " ****" + tail, title.zh() + " ****" + tail);
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        return switch (action) {
            case "enter" -> enter(caller, fields);
            case "out" ->
                tools.desk()
                        .fire(
                                caller,
                                fields.getOrDefault(NUMBER, ""),
                                CaseDesk.ANY_VERSION,
                                "signOut",
                                Map.of("passBack", "true"))
                        .map(left -> Text.of("{0} has left", "{0} 已离开")
                                .with(left.fields().getOrDefault(VisitorType.NAME, left.number())));
            default -> Outcome.rejected(Rejection.Kind.RULE, "unknown", Text.of("There is no such action", "没有此操作"));
        };
    }

    private Outcome<Text> enter(Caller caller, Map<String, String> fields) {
        if (fields.getOrDefault(UNIT, "").isEmpty()) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID, UNIT, "required", Text.of("Say whom they visit", "请填写被访房屋"));
        }
        String confirmed = fields.getOrDefault(VisitorType.CONFIRMED_BY, "");
        String pass = fields.getOrDefault(VisitorType.PASS, "");
        if (!confirmed.isEmpty() && pass.isEmpty()) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID, VisitorType.PASS, "required", Text.of("Hand out a pass", "请发放来访证"));
        }
        return tools.desk().open(caller, request(fields)).then(made -> {
            if (confirmed.isEmpty()) {
                return Outcome.done(
                        Text.of("{0} waits at the gate", "{0} 在门口等候").with(made.number()));
            }
            return tools.desk()
                    .fire(
                            caller,
                            made.number(),
                            CaseDesk.ANY_VERSION,
                            "letIn",
                            Map.of(VisitorType.CONFIRMED_BY, confirmed, VisitorType.PASS, pass))
                    .map(in -> Text.of("{0} is in with pass {1}", "{0} 已进入，来访证 {1}")
                            .with(fields.getOrDefault(VisitorType.NAME, ""), pass));
        });
    }

    private static NewCase request(Map<String, String> fields) {
        Map<String, String> known = new HashMap<>(fields);
        known.keySet().retainAll(List.of(VisitorType.NAME, VisitorType.ID_TYPE, VisitorType.PURPOSE));
        known.put(VisitorType.ID_TAIL, tail(fields.getOrDefault(DOCUMENT, "")));
        String unit = fields.get(UNIT);
        return NewCase.of(VisitorType.ID, Channel.COUNTER, "Visitor 访客 → " + unit, known)
                .inUnit(unit);
    }

    /** The last four characters of a number of at least eight, so that never half of it is kept; else nothing. */
    static String tail(String number) {
        String bare = number.replaceAll("[^A-Za-z0-9]", "");
        return bare.length() < 8 ? "" : bare.substring(bare.length() - 4);
    }
}
