// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.Satisfaction;

/** Cases of today, moved by the right people as far as they are meant to be. Not thread-safe. */
final class LiveCases {
    static final String CLERK = "li.na";
    static final String COLLEAGUE = "wang.fang";
    private static final String TECHNICIAN = "zhao.lei";

    private final DemoDesk desk;
    private final List<DemoEstate.DemoCustomer> customers;
    private final Clock clock;
    private int opened;

    LiveCases(DemoDesk desk, List<DemoEstate.DemoCustomer> customers, Clock clock) {
        this.desk = desk;
        this.customers = customers;
        this.clock = clock;
    }

    /** The scenes, each to be played wholly or not at all. */
    List<Runnable> scenes() {
        LiveVoices voices = new LiveVoices(desk, customers);
        return List.of(
                this::waiting,
                this::explained,
                this::handedOver,
                () -> reopened("reopened-once", 6, 1),
                () -> reopened("reopened-twice", 0, 2),
                this::major,
                this::sameMatter,
                this::answered,
                this::satisfied,
                this::dueToday,
                voices::converted,
                voices::ideas,
                voices::informed,
                this::fresh);
    }

    private Case complaint(String key, Channel channel, int matter, String by, Duration ago) {
        DemoEstate.DemoCustomer customer = customers.get(opened++ * 7 % customers.size());
        DemoWords.Matter what = DemoWords.MATTERS.get(matter);
        return desk.open(key, "complaint", channel, what, customer, by, ago, Map.of("category", what.category()));
    }

    /** Whether nobody has moved it: a case of an earlier, broken start is left as it is. */
    static boolean isNew(Case made) {
        return made.version() == 1;
    }

    private String classified(Case made, String grade) {
        String number = made.number();
        String by = made.people().responsible();
        desk.fire(by, number, "register", "apologised", "true");
        desk.fire(by, number, "classify", "grade", grade, "valid", "VALID");
        desk.fire(by, number, "firstReply", "firstReplyText", "已安排处理，稍后答复 / In hand; we will tell you");
        return number;
    }

    private String handled(Case made, String grade, String result) {
        String number = classified(made, grade);
        String by = made.people().responsible();
        desk.fire(by, number, "assign", "assignee", TECHNICIAN, "department", "工程维修 / Repair");
        work(number, result);
        return number;
    }

    private void work(String number, String result) {
        desk.fire(TECHNICIAN, number, "verify", "verifiedBy", "SITE", "finding", "情况属实 / As described");
        desk.fire(TECHNICIAN, number, "plan", "measures", "更换部件并检查 / Replace the part and check");
        desk.fire(TECHNICIAN, number, "handle");
        desk.fire(TECHNICIAN, number, "finish", "result", result, "rootCause", "部件老化 / Worn out");
    }

    private void reply(String by, String number) {
        desk.fire(by, number, "reply", "replyText", "问题已解决，感谢您的反映。/ It is done. Thank you for telling us.");
    }

    private void waiting() {
        Case away = complaint("waiting", Channel.PHONE, 13, CLERK, Duration.ofHours(20));
        if (isNew(away)) {
            String number = classified(away, "IMPORTANT");
            desk.photo(CLERK, number, "wall.png", 1);
            desk.fire(CLERK, number, "assign", "assignee", "sun.tao");
            desk.fire(
                    DemoStaff.OFFICER,
                    number,
                    "awaitCustomer",
                    "pauseReason",
                    "ACCESS",
                    "nextContactOn",
                    today().plusDays(2).toString(),
                    "pauseNote",
                    "客户出差 / The customer is away");
        }
        Case part = complaint("waiting-part", Channel.COUNTER, 3, COLLEAGUE, Duration.ofHours(9));
        if (isNew(part)) {
            String number = classified(part, "MINOR");
            desk.fire(COLLEAGUE, number, "assign", "assignee", "qian.jun");
            desk.fire(
                    DemoStaff.OFFICER,
                    number,
                    "awaitThirdParty",
                    "pauseReason",
                    "PART",
                    "nextContactOn",
                    today().plusDays(1).toString());
        }
    }

    private void explained() {
        Case made = complaint("explained", Channel.LETTER, 12, "chen.jie", Duration.ofHours(16));
        if (isNew(made)) {
            String number = made.number();
            desk.fire("chen.jie", number, "register", "apologised", "true");
            desk.fire(
                    "chen.jie",
                    number,
                    "classify",
                    "grade",
                    "MINOR",
                    "valid",
                    "INVALID",
                    "validReason",
                    "属于邻里民事纠纷 / A matter between neighbours");
            desk.fire(
                    DemoStaff.OFFICER,
                    number,
                    "explain",
                    "replyText",
                    "物业无权处罚养犬人，可协助联系社区。/ We may not fine the owner; we asked the community office.",
                    "helpOffered",
                    "协助约谈邻居 / A talk between the neighbours");
        }
    }

    private void handedOver() {
        Case made = complaint("hand-over", Channel.COUNTER, 10, CLERK, Duration.ofHours(6));
        if (isNew(made)) {
            String number = classified(made, "MINOR");
            desk.fire(CLERK, number, "assign", "assignee", "yan.fin");
            desk.promise(CLERK, number, Duration.ofHours(30));
            desk.offer(CLERK, number, COLLEAGUE, "明日休假 / On leave from tomorrow");
        }
    }

    private void reopened(String key, int matter, int times) {
        Case made = complaint(key, Channel.HOTLINE, matter, COLLEAGUE, Duration.ofHours(26));
        if (!isNew(made)) {
            return;
        }
        String number = handled(made, "MINOR", DemoWords.MATTERS.get(matter).result());
        reply(COLLEAGUE, number);
        desk.callBack(DemoStaff.OFFICER, number, Satisfaction.C, "问题又出现了 / It is back again");
        for (int n = 1; n < times; n++) {
            desk.fire(COLLEAGUE, number, "assign", "assignee", TECHNICIAN);
            work(number, "再次检修 / Repaired once more");
            reply(COLLEAGUE, number);
            desk.callBack(DemoStaff.OFFICER, number, Satisfaction.C, "还是不行 / Still not right");
        }
    }

    private void major() {
        Case made = complaint("major", Channel.VISIT, 8, CLERK, Duration.ofHours(4));
        if (isNew(made)) {
            String number = made.number();
            desk.fire(CLERK, number, "register", "apologised", "true");
            desk.fire(CLERK, number, "classify", "grade", "MAJOR", "valid", "VALID", "urgent", "true");
            desk.fire(CLERK, number, "reportToGeneralManager", "forwardNote", "家中失窃 / Something was stolen");
            desk.fire(CLERK, number, "firstReply", "firstReplyText", "管理处主任将亲自处理 / The manager handles it in person");
            desk.fire(CLERK, number, "assign", "assignee", DemoStaff.DIRECTOR);
            desk.fire(
                    DemoStaff.DIRECTOR, number, "plan", "measures", "调取录像、加派夜岗 / Check the records, second night post");
            desk.fire(DemoStaff.DIRECTOR, number, "handle");
            desk.photo(CLERK, number, "door.png", 2);
            desk.note(DemoStaff.DIRECTOR, number, "已与派出所联系 / The police are informed", false);
        }
    }

    private void sameMatter() {
        Case first = complaint("matter-1", Channel.APP, 4, CLERK, Duration.ofHours(14));
        Case second = complaint("matter-2", Channel.PHONE, 4, COLLEAGUE, Duration.ofHours(3));
        if (isNew(first) && isNew(second)) {
            desk.photo(CLERK, first.number(), "bins.png", 3);
            desk.fire(CLERK, first.number(), "register", "apologised", "true");
            desk.link(COLLEAGUE, second.number(), first.number(), LinkKind.SAME_MATTER);
        }
    }

    private void answered() {
        for (int n = 0; n < 3; n++) {
            Case made = complaint("answered-" + n, Channel.PHONE, n + 1, CLERK, Duration.ofHours(22 - n * 3L));
            if (isNew(made)) {
                reply(CLERK, handled(made, "MINOR", DemoWords.MATTERS.get(n + 1).result()));
            }
        }
        Case done = complaint("handled", Channel.COUNTER, 9, "chen.jie", Duration.ofHours(10));
        if (isNew(done)) {
            handled(done, "IMPORTANT", DemoWords.MATTERS.get(9).result());
        }
        Case absent = complaint("not-reached", Channel.APP, 7, COLLEAGUE, Duration.ofHours(30));
        if (isNew(absent)) {
            String number = handled(absent, "MINOR", DemoWords.MATTERS.get(7).result());
            reply(COLLEAGUE, number);
            desk.callBack(DemoStaff.OFFICER, number, null, "无人在家 / Nobody at home");
        }
    }

    private void satisfied() {
        for (int n = 0; n < 2; n++) {
            Case made = complaint("satisfied-" + n, Channel.COUNTER, n + 2, COLLEAGUE, Duration.ofHours(28));
            if (isNew(made)) {
                String number =
                        handled(made, "MINOR", DemoWords.MATTERS.get(n + 2).result());
                reply(COLLEAGUE, number);
                desk.callBack(DemoStaff.OFFICER, number, n == 0 ? Satisfaction.A : Satisfaction.B, "");
            }
        }
    }

    /** Told so long ago that the two days of a minor complaint end before midnight. */
    private void dueToday() {
        Instant midnight = today().atTime(LocalTime.MAX).atZone(DemoEstate.ZONE).toInstant();
        Duration left = Duration.between(clock.instant(), midnight).dividedBy(2);
        for (int n = 0; n < 2; n++) {
            Duration ago =
                    Duration.ofDays(2).minus(left.compareTo(Duration.ofHours(3)) < 0 ? left : Duration.ofHours(3));
            Case made = complaint("today-" + n, Channel.PHONE, 5 + n * 6, CLERK, ago.minusMinutes(n * 2L));
            if (isNew(made)) {
                String number = classified(made, "MINOR");
                desk.fire(CLERK, number, "assign", "assignee", DemoStaff.TECHNICIANS.get(n));
            }
        }
    }

    private void fresh() {
        complaint("fresh-1", Channel.COUNTER, 1, CLERK, Duration.ofMinutes(25));
        complaint("fresh-2", Channel.APP, 12, COLLEAGUE, Duration.ofMinutes(70));
        desk.open(
                "fresh-3",
                "complaint",
                Channel.BOX,
                DemoWords.MATTERS.get(7),
                null,
                "chen.jie",
                Duration.ofMinutes(5),
                Map.of("category", "SERVICE"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DemoEstate.ZONE);
    }
}
