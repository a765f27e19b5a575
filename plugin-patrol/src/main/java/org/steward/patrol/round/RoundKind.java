// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import java.util.List;
import java.util.Optional;

import org.steward.core.api.duty.Checklist;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** The kinds of rounds (巡查类型, P23 and the checks of posts of P27): who makes, replaces and reviews which. */
public enum RoundKind {
    /** The manager's daily round (经理每日巡视, S0); a deputy makes it when it was delegated. */
    DAILY_MANAGER(
            "round-daily",
            "RDM",
            Text.of("Manager's daily round", "经理每日巡视"),
            List.of(Roles.CSM),
            List.of(Roles.CSO, Roles.GCAP),
            Roles.RPM,
            "round.managerUntil",
            RoundItems.MANAGER),
    /** An area patrol by an assistant (区域巡视, S2), building by building. */
    AREA(
            "round-area",
            "RAR",
            Text.of("Area patrol", "区域巡视"),
            List.of(Roles.CSA),
            List.of(Roles.GUARD),
            Roles.CSO,
            "round.areaWithin",
            RoundItems.AREA),
    /** A weekly single-item check (每周单项检查, S2). */
    WEEKLY_ITEM(
            "round-weekly",
            "RWI",
            Text.of("Weekly single-item check", "每周单项检查"),
            List.of(Roles.CSO),
            List.of(Roles.CSA),
            Roles.CSM,
            "round.weeklyWithin",
            RoundItems.SINGLE),
    /** A monthly single-item check (每月单项检查, S2). */
    MONTHLY_ITEM(
            "round-monthly",
            "RMI",
            Text.of("Monthly single-item check", "每月单项检查"),
            List.of(Roles.CSO),
            List.of(Roles.CSA),
            Roles.CSM,
            "round.monthlyWithin",
            RoundItems.SINGLE),
    /** The hourly night check of a shift leader (班长夜间查岗, G03). */
    NIGHT_HOUR(
            "round-night-hour",
            "RNH",
            Text.of("Night check of the hour", "夜间每小时查岗"),
            List.of(Roles.GUARD),
            List.of(),
            Roles.GCAP,
            "round.grace",
            RoundItems.NIGHT),
    /** A night check of the captain, or of the resident manager (队长、主任夜间查岗, G03), at a time nobody knows. */
    NIGHT(
            "round-night",
            "RNC",
            Text.of("Night check", "夜间查岗"),
            List.of(Roles.GCAP, Roles.RPM),
            List.of(Roles.CSM),
            Roles.CSM,
            "round.weeklyWithin",
            RoundItems.NIGHT),
    /** The captain's check of each shift and area (队长查岗, G01, G02). */
    CAPTAIN(
            "round-captain",
            "RCC",
            Text.of("Captain's check of the posts", "队长查岗"),
            List.of(Roles.GCAP),
            List.of(Roles.GUARD),
            Roles.CSM,
            "round.grace",
            RoundItems.POSTS),
    /** The check of the manager in charge of security (安保主管查岗, G01). */
    SECURITY(
            "round-security",
            "RSC",
            Text.of("Manager's check of security", "安保主管查岗"),
            List.of(Roles.CSM),
            List.of(Roles.CSO, Roles.GCAP),
            Roles.RPM,
            "round.weeklyWithin",
            RoundItems.POSTS),
    /** A round for a reason of its own (专项巡查): before a feast, after a storm. */
    SPECIAL(
            "round-special",
            "RSP",
            Text.of("Special round", "专项巡查"),
            List.of(Roles.CSA, Roles.GCAP),
            List.of(),
            Roles.CSM,
            "round.specialWithin",
            RoundItems.AREA);

    private final String type;
    private final String prefix;
    private final Text title;
    private final List<String> makers;
    private final List<String> deputies;
    private final String reviewer;
    private final String limit;
    private final Checklist items;

    RoundKind(
            String type,
            String prefix,
            Text title,
            List<String> makers,
            List<String> deputies,
            String reviewer,
            String limit,
            Checklist items) {
        this.type = type;
        this.prefix = prefix;
        this.title = title;
        this.makers = makers;
        this.deputies = deputies;
        this.reviewer = reviewer;
        this.limit = limit;
        this.items = items;
    }

    /** Id of its case type. */
    public String type() {
        return type;
    }

    String prefix() {
        return prefix;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** Roles whose round it is. */
    List<String> makers() {
        return makers;
    }

    /** Roles that may make it when it was delegated to them. */
    List<String> deputies() {
        return deputies;
    }

    String reviewer() {
        return reviewer;
    }

    /** Key of the limit within which it is begun. */
    String limit() {
        return limit;
    }

    /** What is looked at. */
    public Checklist items() {
        return items;
    }

    /** Whether it has a window of its own, from whose end the limit counts. */
    boolean hasWindow() {
        return this == NIGHT_HOUR || this == CAPTAIN;
    }

    /** Whether it is made in the hours of the night only. */
    boolean isAtNight() {
        return this == NIGHT || this == NIGHT_HOUR;
    }

    /** The kind of a case type. */
    public static Optional<RoundKind> of(String caseType) {
        for (RoundKind kind : values()) {
            if (kind.type.equals(caseType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
