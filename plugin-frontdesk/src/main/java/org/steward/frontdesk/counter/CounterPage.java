// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.counter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.clock.DeadlineClock;
import org.steward.core.api.clock.Limit;
import org.steward.core.api.form.Field;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Button;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sql;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.FrontdeskTools;

/** The counter: who sits where, who waits, and who receives next. */
public final class CounterPage implements ModulePage {
    private static final String NUMBER = "number";
    private static final Text NONE = Text.same("–");
    private static final Text STAY =
            Text.of("See your visitor off first: tap \"Seen off\" at your seat", "请先送客：在您的座位处点击“送客”");

    private final FrontdeskTools tools;
    private final Seats seats;

    /** A page on these services. */
    public CounterPage(FrontdeskTools tools) {
        this.tools = tools;
        this.seats = new Seats(tools.transactions());
    }

    @Override
    public String path() {
        return "counter";
    }

    @Override
    public Text title() {
        return Text.of("Counter", "前台叫号");
    }

    @Override
    public String permission() {
        return Permissions.CASE_WORK;
    }

    @Override
    public int refreshSeconds() {
        return 10;
    }

    private List<String> order(String estateId) {
        return Parameter.items(tools.parameters().value(estateId, "counter.seats"));
    }

    private List<Case> visits(Caller caller) {
        return tools.reader()
                .list(
                        caller,
                        CaseQuery.of(
                                Map.of("type", CounterVisitType.ID, "open", "true", "sort", "oldest", "limit", "200")))
                .orElseThrow()
                .rows();
    }

    private static Set<String> busy(List<Case> visits) {
        return visits.stream()
                .filter(visit -> visit.state().equals("SERVED"))
                .map(visit -> visit.fields().getOrDefault(CounterVisitType.SEAT, ""))
                .collect(Collectors.toSet());
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        List<Case> visits = visits(caller);
        Map<String, String> taken = seats.taken(caller.estateId());
        Optional<String> next = Seats.next(order(caller.estateId()), taken, busy(visits));
        List<Case> waiting = visits.stream()
                .filter(visit -> visit.state().equals("WAITING_HERE"))
                .toList();
        Text receiver = next.map(seat -> Text.of("Next receives: {0} on {1}", "下一位接待：{0}（{1}）")
                        .with(name(caller, taken.get(seat)), seat))
                .orElse(
                        taken.isEmpty()
                                ? Text.of(
                                        "Nobody sits at the counter: tap \"I sit here\" at your seat",
                                        "目前无人就座：请在您的座位处点击“我就座”")
                                : Text.of("Every seat receives somebody: ask the visitor to wait", "座席均在接待，请来访者稍候"));
        return View.of(
                new Block.Note(receiver, next.isPresent() ? Tone.GOOD : Tone.WARN),
                new Block.Buttons(List.of(
                        new Button("arrive", Text.of("A visitor arrives", "来访者到达"), Map.of()),
                        new Button("getUp", Text.of("I leave my seat", "我离席"), Map.of()))),
                waiting(caller, waiting, next.isPresent()),
                seatTable(caller, visits, taken),
                new Block.Entry(
                        "arrive",
                        Text.of("Arrival with details", "登记来访详情"),
                        List.of(
                                Field.text("matter", Text.of("Matter", "事由")),
                                Field.text("name", Text.of("Name", "姓名"))),
                        Map.of(),
                        Text.of("Queue", "排队")));
    }

    private Block waiting(Caller caller, List<Case> waiting, boolean free) {
        Limit limit = tools.parameters().limit(caller.estateId(), "counter.queueWarn");
        DeadlineClock clock = DeadlineClock.on(tools.estates().calendar(caller.estateId()));
        Instant now = tools.clock().instant();
        List<Line> lines = waiting.stream()
                .map(visit -> {
                    Instant since = visit.times().receivedAt();
                    List<Button> buttons = new ArrayList<>();
                    if (free) {
                        buttons.add(new Button("next", Text.of("Receive", "接待"), Map.of(NUMBER, visit.number())));
                    }
                    buttons.add(new Button(
                            "giveUp", Text.of("Left without being received", "未接待离开"), Map.of(NUMBER, visit.number())));
                    return new Line(
                            List.of(
                                    Text.same(visit.number()),
                                    Text.same(visit.fields().getOrDefault("matter", visit.summary())),
                                    Text.of("{0} min", "{0} 分钟")
                                            .with(Duration.between(since, now).toMinutes())),
                            now.isAfter(clock.due(since, limit, List.of(), now).due()) ? Tone.LATE : Tone.NEUTRAL,
                            "/cases/" + visit.number(),
                            buttons);
                })
                .toList();
        return new Block.Table(
                Text.of("Queue", "排队"),
                List.of(Text.of("Number", "号码"), Text.of("Matter", "事由"), Text.of("Waits", "等候")),
                lines,
                Text.of("Nobody waits.", "无人排队。"));
    }

    private Block seatTable(Caller caller, List<Case> visits, Map<String, String> taken) {
        List<Line> lines = new ArrayList<>();
        for (String seat : order(caller.estateId())) {
            Optional<Case> visit = visits.stream()
                    .filter(each -> each.state().equals("SERVED")
                            && seat.equals(each.fields().get(CounterVisitType.SEAT)))
                    .findFirst();
            List<Button> buttons = new ArrayList<>();
            if (!taken.containsKey(seat)) {
                buttons.add(new Button("sit", Text.of("I sit here", "我就座"), Map.of("seat", seat)));
            }
            visit.ifPresent(
                    each -> buttons.add(new Button("left", Text.of("Seen off", "送客"), Map.of(NUMBER, each.number()))));
            lines.add(new Line(
                    List.of(
                            Text.same(seat),
                            taken.containsKey(seat) ? Text.same(name(caller, taken.get(seat))) : NONE,
                            visit.map(each -> Text.same(each.number())).orElse(NONE)),
                    visit.isPresent() ? Tone.WARN : Tone.NEUTRAL,
                    "",
                    buttons));
        }
        return new Block.Table(
                Text.of("Seats", "座席"),
                List.of(Text.of("Seat", "座位"), Text.of("Who", "人员"), Text.of("Receives", "接待中")),
                lines,
                Text.of("No seat is set up.", "未设置座席。"));
    }

    private String name(Caller caller, String staffId) {
        return tools.staff().member(caller.estateId(), staffId).map(Staff::name).orElse(staffId);
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        String number = fields.getOrDefault(NUMBER, "");
        return switch (action) {
            case "arrive" -> arrive(caller, fields);
            case "sit" -> sit(caller, fields.getOrDefault("seat", ""));
            case "getUp" -> getUp(caller);
            case "next" -> next(caller, number);
            case "left" -> fire(caller, number, "leave", Map.of());
            case "giveUp" -> fire(caller, number, "giveUp", Map.of());
            default -> refused("unknown", Text.of("There is no such action", "没有此操作"));
        };
    }

    private static Outcome<Text> refused(String code, Text why) {
        return Outcome.rejected(Rejection.Kind.RULE, code, why);
    }

    private Outcome<Text> arrive(Caller caller, Map<String, String> fields) {
        String matter = fields.getOrDefault("matter", "");
        String name = fields.getOrDefault("name", "");
        String summary = "Counter / 前台" + (name.isEmpty() ? "" : " " + name) + (matter.isEmpty() ? "" : ": " + matter);
        NewCase request = NewCase.of(
                CounterVisitType.ID,
                Channel.COUNTER,
                summary.length() > 200 ? summary.substring(0, 200) : summary,
                matter.isEmpty() ? Map.of() : Map.of("matter", matter));
        return tools.desk()
                .open(caller, request)
                .map(visit -> Text.of("{0} waits", "{0} 已排队").with(visit.number()));
    }

    private Outcome<Text> getUp(Caller caller) {
        if (isReceiving(caller)) {
            return refused("receiving", STAY);
        }
        seats.leave(caller.estateId(), caller.id());
        return Outcome.done(Text.of("Your seat is free", "您已离席"));
    }

    /** Whether a visitor is at the seat of the caller now. */
    private boolean isReceiving(Caller caller) {
        Set<String> busy = busy(visits(caller));
        return seats.taken(caller.estateId()).entrySet().stream()
                .anyMatch(seat -> seat.getValue().equals(caller.id()) && busy.contains(seat.getKey()));
    }

    private Outcome<Text> sit(Caller caller, String seat) {
        if (!order(caller.estateId()).contains(seat)) {
            return refused("seat", Text.of("There is no seat {0}", "没有座位 {0}").with(seat.length() > 20 ? "" : seat));
        }
        if (isReceiving(caller)) {
            return refused("receiving", STAY);
        }
        return seats.take(caller.estateId(), seat, caller.id(), tools.clock().instant())
                ? Outcome.done(Text.of("You sit on {0}", "您已就座 {0}").with(seat))
                : refused("taken", Text.of("{0} is taken", "{0} 已有人").with(seat));
    }

    /** The visitor goes to whoever is next; the seat is held meanwhile, so that nobody else is sent to it. */
    private Outcome<Text> next(Caller caller, String number) {
        return tools.transactions()
                .write(
                        caller.estateId(),
                        sql -> held(sql, caller)
                                .map(seat -> receive(caller, number, seat))
                                .orElseGet(() -> refused("busy", Text.of("Every seat is busy or empty", "座席均忙碌或空缺"))));
    }

    /** The next seat, held; the one that went to another visitor while it was waited for is passed over. */
    private Optional<String> held(Sql sql, Caller caller) {
        List<String> order = order(caller.estateId());
        for (int tries = 0; tries <= order.size(); tries++) {
            Optional<String> seat = Seats.next(order, seats.taken(caller.estateId()), busy(visits(caller)));
            if (seat.isEmpty()
                    || Seats.hold(sql, seat.get()) && !busy(visits(caller)).contains(seat.get())) {
                return seat;
            }
        }
        return Optional.empty();
    }

    private Outcome<Text> receive(Caller caller, String number, String seat) {
        String who = seats.taken(caller.estateId()).get(seat);
        return tools.desk()
                .fire(caller, number, CaseDesk.ANY_VERSION, "receive", Map.of(CounterVisitType.SEAT, seat))
                .then(visit -> tools.desk().assign(caller, number, CaseDesk.ANY_VERSION, who, ""))
                .map(visit ->
                        Text.of("{0} goes to {1} on {2}", "{0} 由 {1} 在 {2} 接待").with(number, name(caller, who), seat));
    }

    private Outcome<Text> fire(Caller caller, String number, String step, Map<String, String> fields) {
        return tools.desk()
                .fire(caller, number, CaseDesk.ANY_VERSION, step, fields)
                .map(visit -> Text.of("{0} has left", "{0} 已离开").with(number));
    }
}
