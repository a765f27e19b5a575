// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.text.Text;

/** The form of a route: its fields, and what was entered as a route. Pure. */
final class RouteForm {
    static final String CODE = "code";
    static final String TITLE = "title";
    static final String POST = "post";
    static final String ORDER = "order";
    static final String STARTS = "starts";
    static final String MINUTES = "maxMinutes";
    /** Codes of routes and points. */
    static final String CODES = "[A-Za-z0-9-]{1,20}";

    private static final int LONGEST_RUN = 480;

    private RouteForm() {}

    /** The fields, filled with a route; with a code while there is none. */
    static List<Field> fields(Optional<Route> route) {
        List<Field> fields = new ArrayList<>();
        if (route.isEmpty()) {
            fields.add(Field.text(CODE, Text.of("Short name, e.g. NIGHT", "代号，如 NIGHT"))
                    .upTo(20)
                    .mandatory());
        }
        fields.add(Field.text(TITLE, Text.of("Name", "名称"))
                .upTo(120)
                .mandatory()
                .startingWith(route.map(Route::title).orElse("")));
        fields.add(Field.choice(POST, Text.of("Post", "岗位"), posts())
                .mandatory()
                .startingWith(route.map(Route::post).orElse(PostKind.PATROL).name()));
        fields.add(Field.choice(ORDER, Text.of("Order of the points", "打点顺序"), orders())
                .mandatory()
                .startingWith(route.map(Route::order).orElse(VisitOrder.ORDERED).name()));
        fields.add(Field.text(STARTS, Text.of("Runs begin", "班次"))
                .startingWith(route.map(Route::starts).orElse("20:00-06:00"))
                .explained(Text.of(
                        "Times such as 21:00 or spans such as 20:00-06:00/90, separated by semicolons",
                        "时间（如 21:00）或时段（如 20:00-06:00/90），用分号分隔")));
        fields.add(Field.number(MINUTES, Text.of("Longest time for a run", "每次最长用时"), "min", 1, LONGEST_RUN)
                .mandatory()
                .startingWith(Integer.toString(route.map(Route::maxMinutes).orElse(40))));
        return fields;
    }

    private static List<Choice> posts() {
        return Arrays.stream(PostKind.values())
                .map(kind -> new Choice(kind.name(), kind.words()))
                .toList();
    }

    private static List<Choice> orders() {
        return Arrays.stream(VisitOrder.values())
                .map(order -> new Choice(order.name(), order.words()))
                .toList();
    }

    /**
     * What was entered.
     *
     * @param interval minutes between the runs of a span that names none
     */
    static Outcome<Route> read(Map<String, String> fields, int interval, Instant now) {
        List<Flaw> flaws = new ArrayList<>();
        String code = fields.getOrDefault(CODE, "");
        String title = fields.getOrDefault(TITLE, "");
        if (!code.matches(CODES)) {
            flaws.add(
                    flaw(CODE, Text.of("1 to 20 letters, digits or hyphens, e.g. NIGHT", "1 至 20 个字母、数字或连字符，如 NIGHT")));
        }
        if (title.isEmpty() || title.length() > 120) {
            flaws.add(flaw(TITLE, Text.of("1 to 120 characters", "1 至 120 个字")));
        }
        int minutes = number(fields.getOrDefault(MINUTES, ""));
        if (minutes < 1 || minutes > LONGEST_RUN) {
            flaws.add(flaw(MINUTES, Text.of("1 to 480 minutes", "1 至 480 分钟")));
        }
        String starts = fields.getOrDefault(STARTS, "");
        Starts.of(starts, interval).refusal().ifPresent(refusal -> flaws.addAll(refusal.flaws()));
        Optional<PostKind> post = named(PostKind.values(), fields.getOrDefault(POST, ""));
        Optional<VisitOrder> order = named(VisitOrder.values(), fields.getOrDefault(ORDER, ""));
        if (post.isEmpty()) {
            flaws.add(flaw(POST, Text.of("Choose the post", "请选择岗位")));
        }
        if (order.isEmpty()) {
            flaws.add(flaw(ORDER, Text.of("Choose the order", "请选择打点顺序")));
        }
        return flaws.isEmpty()
                ? Outcome.done(
                        new Route(code, title, post.get(), order.get(), starts, minutes, 1, false, now, List.of()))
                : Outcome.invalid(flaws);
    }

    /** A whole number; -1 when it is none. */
    static int number(String text) {
        return text.matches("\\d{1,5}(\\.0*)?") ? Integer.parseInt(text.replaceAll("\\..*", "")) : -1;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }

    private static Flaw flaw(String field, Text allowed) {
        return new Flaw(field, "invalid", allowed);
    }
}
