// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.transfer.PastStep;

/** What was over before today: a month of complaints, suggestions, information and openings of the box. */
final class PastDays {
    private static final int CASES = 110;
    private static final int BOX_DAYS = 12;
    private static final List<Channel> CHANNELS =
            List.of(Channel.COUNTER, Channel.PHONE, Channel.APP, Channel.HOTLINE, Channel.LETTER, Channel.VISIT);

    private final List<DemoEstate.DemoCustomer> customers;
    private final Instant now;
    private final Random random = new Random(42);

    PastDays(List<DemoEstate.DemoCustomer> customers, Instant now) {
        this.customers = customers;
        this.now = now;
    }

    /** All of them, oldest first. */
    List<PastCase> cases() {
        List<PastCase> past = new ArrayList<>();
        for (int n = 0; n < CASES; n++) {
            Instant received = now.minus(Duration.ofMinutes(30 * 24 * 60 - n * 27 * 24 * 60L / CASES))
                    .minus(Duration.ofMinutes(random.nextInt(300)));
            past.add(n % 11 == 10 ? information(n, received) : complaint(n, received));
        }
        for (int day = BOX_DAYS; day > 0; day--) {
            past.add(box(day));
        }
        return past;
    }

    private PastCase complaint(int n, Instant received) {
        DemoWords.Matter matter = DemoWords.MATTERS.get(random.nextInt(DemoWords.MATTERS.size()));
        boolean invalid = n % 16 == 5;
        String grade = n % 29 == 7 ? "MAJOR" : n % 4 == 1 ? "IMPORTANT" : "MINOR";
        Duration limit = grade.equals("MINOR") ? Duration.ofDays(2) : Duration.ofDays(grade.equals("MAJOR") ? 10 : 3);
        Instant due = received.plus(limit);
        boolean late = n % 14 == 3;
        Duration took = Duration.ofMinutes((long) (limit.toMinutes() * (0.15 + random.nextDouble() * 0.7)));
        Instant finished = earlier(late ? due.plus(Duration.ofHours(5)) : received.plus(took), 90);
        Instant closed = earlier(finished.plus(Duration.ofHours(3 + random.nextInt(44))), 30);
        String clerk = DemoStaff.COUNTER.get(n % DemoStaff.COUNTER.size());
        String technician = DemoStaff.TECHNICIANS.get(n % DemoStaff.TECHNICIANS.size());
        List<PastStep> steps = invalid
                ? List.of(
                        step(received, 6, clerk, "REGISTERED", ""),
                        step(received, 25, clerk, "CLASSIFIED", "不属于物业责任范围 / Not in our charge"),
                        new PastStep(finished, DemoStaff.name(DemoStaff.OFFICER), "EXPLAINED", "已当面说明 / Explained"),
                        new PastStep(closed, DemoStaff.name(DemoStaff.OFFICER), "CLOSED", ""))
                : List.of(
                        step(received, 6, clerk, "REGISTERED", "已致歉 / Apology given"),
                        step(received, 20, clerk, "CLASSIFIED", ""),
                        step(received, 32, clerk, "ASSIGNED", ""),
                        new PastStep(finished, DemoStaff.name(technician), "HANDLED", matter.result()),
                        new PastStep(earlier(finished.plusSeconds(4200), 60), DemoStaff.name(clerk), "REPLIED", ""),
                        new PastStep(closed, DemoStaff.name(DemoStaff.OFFICER), "CLOSED", "回访 / Called back"));
        Map<String, String> fields = Map.of(
                "category",
                matter.category(),
                "grade",
                grade,
                "valid",
                invalid ? "INVALID" : "VALID",
                "result",
                matter.result(),
                "replyText",
                "感谢您的反映，" + matter.result());
        Satisfaction said = invalid ? null : n % 9 == 0 ? Satisfaction.B : Satisfaction.A;
        NewCase request = request("complaint", matter.summary(), received, clerk, fields, "past-" + n);
        return new PastCase(request, "CLOSED", technician, due, finished, closed, said, steps, "");
    }

    private PastCase information(int n, Instant received) {
        Instant finished = received.plus(Duration.ofHours(3 + n % 9));
        Map<String, String> fields = Map.of(
                "source", n % 2 == 0 ? "PATROL" : "PHONE",
                "kind", n % 2 == 0 ? "INTERNAL" : "SERVICE",
                "urgency", n % 3 == 0 ? "URGENT" : "NORMAL",
                "decision", "DIRECT",
                "result", "已处理 / Done");
        String summary = n % 2 == 0 ? "西门路灯不亮 / Lamp at the west gate is out" : "询问装修时间 / Asks for renovation hours";
        return new PastCase(
                request("information", summary, received, "kong.ic", fields, "past-" + n),
                "REPORTED_CLOSED",
                DemoStaff.TECHNICIANS.get(n % 3),
                received.plus(Duration.ofHours(24)),
                finished,
                finished.plus(Duration.ofMinutes(40)),
                null,
                List.of(new PastStep(received.plusSeconds(400), DemoStaff.name("cao.icc"), "ISSUED", "")),
                "");
    }

    /** One opening a day at 15:05: mostly empty, sometimes with letters, once missed. */
    private PastCase box(int day) {
        LocalDate date = LocalDate.ofInstant(now, DemoEstate.ZONE).minusDays(day);
        Instant received = date.atStartOfDay(DemoEstate.ZONE).toInstant();
        Instant opened =
                date.atTime(LocalTime.of(15, day % 4)).atZone(DemoEstate.ZONE).toInstant();
        boolean missed = day == 9;
        boolean letters = day % 3 == 1 && !missed;
        String guard = DemoStaff.name(DemoStaff.GUARD);
        List<PastStep> steps = letters
                ? List.of(
                        new PastStep(opened, guard, "OPENED", "2 封 / 2 letters"),
                        new PastStep(opened.plusSeconds(3600), guard, "HANDED_OVER", ""),
                        new PastStep(opened.plusSeconds(7200), DemoStaff.name(DemoStaff.FIRST), "REGISTERED", ""))
                : missed
                        ? List.of(new PastStep(opened.plusSeconds(1800), "", "MISSED", "漏开 / Not opened"))
                        : List.of(new PastStep(opened, guard, "CLOSED", "空箱 / Empty"));
        Map<String, String> fields = missed
                ? Map.of()
                : letters ? Map.of("letterCount", "2", "registeredCount", "2") : Map.of("letterCount", "0");
        NewCase request = new NewCase(
                "box-opening",
                Channel.PATROL.name(),
                "",
                "开启投诉箱：大门，" + date + " / Open the box at the main gate",
                "",
                "",
                "大门 / Main gate",
                Requester.ANONYMOUS,
                received,
                DemoStaff.GUARD,
                null,
                "",
                fields,
                "demo:box-" + day);
        boolean closed = !letters || day > 1;
        Instant end = letters ? opened.plusSeconds(9000) : opened.plusSeconds(missed ? 1800 : 0);
        return new PastCase(
                request,
                missed ? "MISSED" : closed ? "CLOSED" : "REGISTERED",
                DemoStaff.GUARD,
                date.atTime(15, 30).atZone(DemoEstate.ZONE).toInstant(),
                missed ? null : letters ? opened.plusSeconds(7200) : opened,
                closed ? end : null,
                null,
                steps,
                "");
    }

    private NewCase request(
            String type, String summary, Instant received, String by, Map<String, String> fields, String key) {
        DemoEstate.DemoCustomer customer = customers.get(random.nextInt(customers.size()));
        return new NewCase(
                type,
                CHANNELS.get(random.nextInt(CHANNELS.size())).name(),
                "",
                summary,
                "",
                customer.unitId(),
                "",
                new Requester(customer.partyId(), "", "", false),
                received,
                by,
                null,
                "",
                fields,
                "demo:" + key);
    }

    private static PastStep step(Instant from, int minutes, String by, String state, String note) {
        return new PastStep(from.plus(Duration.ofMinutes(minutes)), DemoStaff.name(by), state, note);
    }

    private Instant earlier(Instant at, int minutesAgo) {
        Instant latest = now.minus(Duration.ofMinutes(minutesAgo));
        return at.isAfter(latest) ? latest : at;
    }
}
