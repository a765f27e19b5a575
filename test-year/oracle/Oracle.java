// SPDX-License-Identifier: Apache-2.0
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts the key figures of an estate, month by month, from the bare tables: slow, plain, and written from the catalogue
 * of key figures alone. It knows no class of the platform and shares no line with its engine. What the items of an
 * assessment sheet measured it counts from the tables as they stood then, of which the year has kept copies.
 *
 * <p>{@code java -cp derby.jar:... Oracle.java JDBC-URL ESTATE FIRST-MONTH MONTHS} prints one line for each figure and
 * month: code, month, numerator, denominator.
 */
public final class Oracle {
    /** A step that stands: one that was taken back has not happened. */
    record Step(String name, Instant at, String actor, Map<String, String> data) {}

    /** A deadline as it stands. */
    record Timer(String rule, Instant due, Instant met, boolean cancelled, boolean main) {
        boolean inTime() {
            return met != null && !met.isAfter(due);
        }
    }

    /** A call-back. */
    record Call(Instant to, String status, Instant done, String said) {
        boolean isDone() {
            return status.equals("DONE");
        }

        boolean pleases() {
            return "A".equals(said) || "B".equals(said);
        }
    }

    /** A point that was hit on a walk. */
    record Hit(String point, Instant at) { }

    /** What a case adds to a figure, and whose the case is. */
    record Part(LocalDate day, long numerator, long denominator, String assignee, String responsible, String team) { }

    /** What a case costs or earns, and whom. */
    record Mark(String number, LocalDate day, BigDecimal points, String member, List<String> teams) { }

    /**
     * Who is assessed over which days: a member, a department, a contractor or the centre, which is the whole estate.
     * Whose a case is the catalogue leaves open. Taken here, in the words of the rules shown to users: for K03, K04, K06,
     * K07 and K20 answers the responsible member, who was asked first (S1), for the rest the one who has the case. A
     * department answers for the cases that are with it, or are with none and name it on their form.
     */
    record Subject(String kind, String id, LocalDate from, LocalDate to) {
        static Subject of(String key) {
            String[] part = key.split("/", 5);
            return new Subject(part[1], part[4], LocalDate.parse(part[2]), LocalDate.parse(part[3]));
        }

        /** The two posts of a member who changed on a day. */
        List<Subject> changed(LocalDate day) {
            return List.of(new Subject(kind, id, from, day.minusDays(1)), new Subject(kind, id, day, to));
        }

        boolean isAll() {
            return kind.equals("CENTRE");
        }

        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }

        private boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean answersFor(String code, Part part) {
            String member = BY_RESPONSIBLE.contains(code) ? part.responsible() : part.assignee();
            return has(part.day()) && (isAll() || id.equals(kind.equals("EMPLOYEE") ? member : part.team()));
        }

        boolean answersFor(Mark mark) {
            boolean own = kind.equals("EMPLOYEE") ? mark.member().equals(id) : mark.teams().contains(id);
            return has(mark.day()) && (isAll() || own);
        }
    }

    /** A case with everything about it. */
    static final class Kase {
        String number;
        String type;
        String state;
        String unit;
        String category;
        String closure;
        String source;
        String assignee;
        String responsible;
        String doneBy;
        String team;
        Map<String, String> fields;
        Instant received;
        Instant promised;
        Instant finished;
        Instant closed;
        int reopened;
        boolean repeats;
        final List<Step> steps = new ArrayList<>();
        final Map<String, List<Instant>> metDue = new HashMap<>();
        List<Timer> timers = List.of();
        final List<Call> calls = new ArrayList<>();
        final List<Hit> hits = new ArrayList<>();

        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        Optional<Step> first(String... names) {
            Set<String> wanted = Set.of(names);
            return steps.stream().filter(step -> wanted.contains(step.name())).findFirst();
        }

        Optional<Step> last(String... names) {
            Set<String> wanted = Set.of(names);
            return steps.stream().filter(step -> wanted.contains(step.name())).reduce((one, other) -> other);
        }

        Optional<Timer> timer(String rule) {
            return timers.stream()
                    .filter(timer -> timer.rule().equals(rule) && !timer.cancelled())
                    .findFirst();
        }

        /** The deadline of a rule; one that fell away before it passed was none. */
        Optional<Instant> dueOf(String... rules) {
            Set<String> wanted = Set.of(rules);
            return timers.stream()
                    .filter(timer -> wanted.contains(timer.rule()))
                    .filter(timer -> !timer.cancelled() || closed != null && !timer.due().isAfter(closed))
                    .map(Timer::due)
                    .max(Instant::compareTo);
        }

        Optional<Instant> lastMainDue() {
            return timers.stream().filter(Timer::main).map(Timer::due).max(Instant::compareTo);
        }
    }

    private static final MathContext MATH = new MathContext(50);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Map<String, BigDecimal> AREAS = Map.of("SERVICE", new BigDecimal(35), "REPAIR",
            new BigDecimal(15), "SECURITY", new BigDecimal(20), "ENVIRONMENT", new BigDecimal(15), "ARCHIVE",
            new BigDecimal(15));
    private static final Map<String, BigDecimal> COSTS = Map.of(
            "MINOR", new BigDecimal(2), "GENERAL", new BigDecimal(4), "SERIOUS", new BigDecimal(8));
    private static final Map<String, BigDecimal> EARNS = Map.of(
            "PRAISE", new BigDecimal(2), "BANNER", BigDecimal.ONE, "BAD_PRESS", new BigDecimal(-2));

    private static final BigDecimal TWICE = new BigDecimal(2);
    private static final Set<String> BY_RESPONSIBLE = Set.of("K03", "K04", "K06", "K07", "K20");

    private final Map<String, Map<YearMonth, long[]>> figures = new TreeMap<>();
    private final Map<String, List<Part>> parts = new HashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Instant, Oracle> then = new HashMap<>();
    private final Map<YearMonth, Set<String>> inWork = new TreeMap<>();
    private final Map<YearMonth, Set<String>> violated = new TreeMap<>();
    private final Map<YearMonth, Set<LocalDate>> walked = new TreeMap<>();
    private final TreeMap<Instant, Map<String, String>> occupancy = new TreeMap<>();
    private final ZoneId zone;
    private final String kept;
    private Kase counted;

    /** Of the tables as they are, or as they were kept at a moment. */
    private Oracle(ZoneId zone, String kept) {
        this.zone = zone;
        this.kept = kept;
    }

    public static void main(String[] args) throws SQLException {
        String estate = args[1];
        YearMonth first = YearMonth.parse(args[2]);
        int months = Integer.parseInt(args[3]);
        try (Connection store = DriverManager.getConnection(args[0])) {
            store.setAutoCommit(false);
            ZoneId zone = ZoneId.of(one(store, "SELECT zone_id FROM estate WHERE estate_id = ?", estate));
            Oracle oracle = new Oracle(zone, "");
            each(store, "SELECT kept_ms, seq FROM kept_moment WHERE estate_id = ?", estate, row -> {
                Oracle then = new Oracle(zone, row.getString("kept_ms"));
                then.count(store, estate, row.getLong("seq"));
                oracle.then.put(instant(row, "kept_ms"), then);
            });
            oracle.count(store, estate, Long.MAX_VALUE);
            oracle.distinct();
            oracle.perHousehold(first, months);
            oracle.daily(first, months);
            oracle.vacant(first, months);
            oracle.perResident(store, estate, first, months);
            oracle.print(first, months);
            store.rollback();
        }
    }

    // ---- the catalogue ------------------------------------------------------------------------------------------

    private void figuresOf(Kase of) {
        switch (of.type) {
            case "call" -> call(of);
            case "request" -> request(of);
            case "first-asked" -> firstAsked(of);
            case "greeting-session", "spot-check", "document-check", "guided-visit" -> posts(of);
            case "incident" -> incident(of);
            case "patrol-run" -> walk(of);
            case "round-daily" -> managersRound(of);
            case "inspection-finding" -> finding(of);
            case "complaint" -> complaint(of);
            case "box-opening" -> box(of);
            case "information" -> share("K29", of.received, of.timer("handle").filter(Timer::inTime).isPresent());
            case "vacancy-check" -> check(of);
            case "renovation" -> renovation(of);
            case "renovation-patrol" -> patrol(of);
            case "renovation-violation" -> violation(of);
            case "assessment-sheet" -> score(of);
            default -> { }
        }
        callBacks(of);
    }

    /** K01 answered within 3 rings of inbound calls; K02 calls of more than 3 rings, or abandoned after at least 3. */
    private void call(Kase of) {
        int rings = new BigDecimal(of.field("rings")).intValue();
        boolean answered = of.field("answered").equals("true");
        share("K01", of.received, answered && rings <= 3);
        add("K02", of.received, (answered ? rings > 3 : rings >= 3) ? 1 : 0, 0);
    }

    private void request(Kase of) {
        boolean withdrawn = of.closure.equals("WITHDRAWN");
        // K03: confirmed by the customer by the deadline, of requests due
        Instant reopened = of.last("reopen").map(Step::at).orElse(Instant.MIN);
        Optional<Step> confirmed = of.last("confirm", "satisfied").filter(step -> step.at().isAfter(reopened));
        of.lastMainDue().filter(due -> !withdrawn).ifPresent(due -> share(
                "K03", due, confirmed.filter(step -> !step.at().isAfter(due)).isPresent()));
        // K04: answered without transfer and not reopened in 7 d (to the end of that day), of all requests
        boolean solved = of.first("answer")
                .filter(answer -> of.steps.stream().noneMatch(step -> step.name().equals("reopen")
                        && !step.at().isBefore(answer.at())
                        && !step.at().isAfter(endOfDay(answer.at(), 7))))
                .isPresent();
        share("K04", of.received, solved);
        // K05: dispatched within the limit, of dispatched
        of.first("dispatch").ifPresent(step -> share("K05", step.at(), of.timer("dispatch")
                .filter(timer -> !step.at().isAfter(timer.due()))
                .isPresent()));
        // K19: safety repairs reached within 5 minutes (C05) and urgent ones within 20 (ST3), of those received
        Map<String, Integer> minutes = Map.of("SAFETY", 5, "URGENT", 20);
        Integer limit = minutes.get(of.field("faultClass"));
        if (limit != null) {
            arrival(of, limit);
        }
        if (of.finished != null && of.last("finish").isPresent()) { // K30 of the trigger "request"
            share("K30-REQUEST", of.finished, isCalledBack(of));
        }
        if (of.promised != null && !withdrawn) {
            share("K07", of.promised, of.finished != null && !of.finished.isAfter(of.promised));
        }
    }

    private void firstAsked(Kase of) {
        if (of.closure.equals("WITHDRAWN")) {
            return;
        }
        // K06: closed satisfied with feedback in time, of duties due
        Optional<Step> told = of.first("feedBack");
        boolean fedBack = told.isPresent() || of.first("answer") // answered at once: within the 10 min of the first step
                .filter(step -> !step.at().isAfter(of.received.plus(Duration.ofMinutes(10))))
                .isPresent();
        for (Step result : of.steps) {
            if (result.name().equals("result")) {
                fedBack &= of.steps.stream().anyMatch(step -> step.name().equals("feedBack")
                        && !step.at().isBefore(result.at())
                        && !step.at().isAfter(result.at().plus(Duration.ofMinutes(30))));
            }
        }
        boolean fulfilled = of.state.equals("CLOSED") && of.field("customerSays").equals("YES") && fedBack;
        of.lastMainDue().ifPresent(due -> share("K06", due, fulfilled));
        // K07: finished by the promise, of those with a promise
        if (!of.field("promisedFinishAt").isEmpty()) {
            Instant promised = Instant.parse(of.field("promisedFinishAt"));
            share("K07", promised, of.finished != null && !of.finished.isAfter(promised));
        }
    }

    private void posts(Kase of) {
        switch (of.type) {
            case "greeting-session" -> { // K08: checked in within 5 min of the begin, of sessions planned
                Instant from = Instant.parse(of.field("windowFrom"));
                if (!of.state.equals("CANCELLED")) {
                    share("K08", from, of.first("checkIn")
                            .filter(step -> !step.at().isAfter(from.plus(Duration.ofMinutes(5))))
                            .isPresent());
                }
            }
            case "spot-check" -> of.last("observe").ifPresent(seen -> // K09: items passed of items observed
                    of.fields.forEach((name, value) -> {
                        if (name.endsWith("Result") && !value.equals("NA")) {
                            share("K09", seen.at(), value.equals("PASS"));
                        }
                    }));
            case "document-check" -> { // K10: given back within 25 s, of checks without an excuse
                if (of.field("excuse").isEmpty()) {
                    share("K10", of.received, of.first("giveBack", "giveBackLate")
                            .filter(step -> Duration.between(of.received, step.at()).compareTo(Duration.ofSeconds(25)) <= 0)
                            .isPresent());
                }
            }
            default -> of.last("complete").ifPresent(done -> // K11: rated A or B, of visits completed
                    share("K11", done.at(), Set.of("A", "B").contains(of.field("rating"))));
        }
    }

    private void complaint(Kase of) {
        if (of.state.equals("CONVERTED")) {
            return; // it was none
        }
        boolean withdrawn = of.closure.equals("WITHDRAWN");
        boolean valid = !of.field("valid").equals("INVALID"); // our own work is presumed at fault until then
        // K20: first reply within the limit, of complaints; one withdrawn before it was owed none
        Optional<Instant> replyDue = of.dueOf("first-reply");
        boolean replied = of.first("firstReply", "explain", "reply", "replyMajor")
                .filter(step -> replyDue.filter(due -> !step.at().isAfter(due)).isPresent())
                .isPresent();
        if (replyDue.isPresent()) {
            share("K20", of.received, replied);
        }
        // K21: handled within the limit of the class, of complaints due; one withdrawn before was not due any more
        Optional<Instant> due = of.dueOf("resolve", "resolve-again");
        List<Timer> solving = of.timers.stream()
                .filter(timer -> timer.rule().equals("resolve") || timer.rule().equals("resolve-again"))
                .filter(timer -> !timer.cancelled() || timer.rule().equals("resolve"))
                .toList();
        boolean inTime = solving.stream().allMatch(Timer::inTime);
        if (due.isPresent() && !(withdrawn && !due.get().isBefore(of.closed))) {
            share("K21", due.get(), inTime);
            if (of.finished != null) {
                share("K21-CLOSED", due.get(), inTime); // the same, of those that are handled
            }
        }
        if (valid) {
            share("K22", of.received, of.finished != null); // K22: handled, of valid complaints
            add("K23", of.received, 1, 0); // K23: valid complaints, of occupied households
        }
        share("K24", of.received, of.repeats || of.reopened > 0); // K24: same matter or reopened, of complaints
        if (valid && of.finished != null) {
            // K25: call-backs done in their window, of complaints handled; K30: call-backs done
            share("K25", of.finished, of.calls.stream().anyMatch(call ->
                    call.isDone() && !call.done().isBefore(of.finished) && !call.done().isAfter(call.to())));
            share("K30", of.finished, isCalledBack(of));
        }
    }

    private static boolean isCalledBack(Kase of) {
        return of.calls.stream().anyMatch(call -> call.isDone() && !call.done().isBefore(of.finished));
    }

    private void box(Kase of) {
        // K27: opened from 15:00 to 15:30, of days times boxes
        Optional<LocalTime> opened = of.first("openBox", "boxEmpty")
                .map(step -> step.at().atZone(zone).toLocalTime());
        share("K27", of.received, opened.filter(time -> !time.isBefore(LocalTime.of(15, 0))
                        && !time.isAfter(LocalTime.of(15, 30)))
                .isPresent());
        // K28: handed over by 17:00 of that day, of openings with letters
        if (of.first("openBox").isPresent()) {
            Instant latest = of.received.atZone(zone).with(LocalTime.of(17, 0)).toInstant();
            share("K28", of.received, of.first("handOver")
                    .filter(step -> !step.at().isAfter(latest))
                    .isPresent());
        }
    }

    /** K26, K31, K32: what was said at the call-backs, and what became of it. */
    private void callBacks(Kase of) {
        String trigger = of.type.equals("complaint") ? "" : "-" + of.type.toUpperCase(Locale.ROOT);
        for (Call call : of.calls) {
            if (call.isDone()) {
                if (of.type.equals("complaint")) {
                    share("K26", call.done(), call.pleases());
                }
                share("K32" + trigger, call.done(), call.pleases());
                if (!call.pleases()) {
                    share("K31" + trigger, call.done(), of.finished != null && of.finished.isAfter(call.done())
                            || of.promised != null && of.promised.isAfter(call.done()));
                }
            }
        }
    }

    private void arrival(Kase of, int minutes) {
        share("K19", of.received, of.first("arrive")
                .filter(step -> !step.at().isAfter(of.received.plus(Duration.ofMinutes(minutes))))
                .isPresent());
    }

    /** K19: reached within 3 minutes (A15), of incidents. K60: fire, criminal and traffic cases, per 1000 residents. */
    private void incident(Kase of) {
        arrival(of, 3);
        if (Set.of("FIRE", "CRIMINAL", "TRAFFIC").contains(of.field("registeredAs"))) {
            add("K60", of.received, 1, 0);
        }
    }

    /**
     * K59: points hit in the window, of points planned, of walks that are over and not excused. A walk nobody began
     * within 10 minutes (CV) has no hits; of two hits of a point the first counts, at most 10 minutes early (CV).
     */
    private void walk(Kase of) {
        if (!Set.of("COMPLETE", "INCOMPLETE", "MISSED").contains(of.state)) {
            return;
        }
        Instant from = Instant.parse(of.field("plannedStart"));
        Instant to = Instant.parse(of.field("plannedEnd"));
        Map<String, Instant> first = new HashMap<>();
        of.hits.stream().filter(hit -> !hit.at().isBefore(from.minus(Duration.ofMinutes(10))))
                .forEach(hit -> first.merge(hit.point(), hit.at(), (one, other) -> one.isBefore(other) ? one : other));
        Instant begin = from.plus(Duration.ofMinutes(10));
        boolean begun = first.values().stream().anyMatch(at -> !at.isAfter(begin));
        add(
                "K59",
                from,
                begun ? first.values().stream().filter(at -> !at.isAfter(to)).count() : 0,
                of.field("points").split(" ").length);
    }

    /** K54: days with a round that was made, of days. */
    private void managersRound(Kase of) {
        boolean made = of.first("complete").isPresent();
        note("K54", of.received, made ? 1 : 0, 1);
        if (made) {
            walked.computeIfAbsent(month(of.received), key -> new HashSet<>())
                    .add(of.received.atZone(zone).toLocalDate());
        }
    }

    /** K55: recheck passed, or put right on the spot, by the due time, of findings due. */
    private void finding(Kase of) {
        of.dueOf("rectify").ifPresent(due -> share("K55", due, of.first("recheckPass", "fixOnSpot")
                .filter(step -> !step.at().isAfter(due))
                .isPresent()));
    }

    /**
     * K72: points of the items after deductions, 0 to 100, of the sheets that are final (P32), in hundredths. Areas weigh
     * 35, 15, 20, 15, 15; what has no data leaves its weight to its area, an area without data to the others. A
     * non-conformity costs 2, 4 or 8 points. The facts weigh 80, what the subject, the colleagues (CV: the latest word
     * of each) and the superior say 5, 5 and 10; who says nothing leaves the weight to the others. Decimals beyond the
     * second are cut off. K72-Kxx: the sum of what the items of a figure measured, in tenths, of 1000 for each.
     */
    private void score(Kase of) {
        if (!Set.of("FINAL", "LOCKED").contains(of.state)) {
            return;
        }
        Set<String> struck = Set.of(of.field("struck").split("\\s*;\\s*"));
        BigDecimal days = BigDecimal.ZERO;
        BigDecimal points = BigDecimal.ZERO;
        for (Map.Entry<Subject, List<String[]>> post : measured(of, struck).entrySet()) {
            if (!post.getValue().isEmpty()) {
                BigDecimal lasted = new BigDecimal(post.getKey().days());
                days = days.add(lasted);
                points = points.add(lasted.multiply(earned(post.getValue())));
            }
        }
        if (days.signum() == 0) {
            return;
        }
        BigDecimal facts = points.divide(days, MATH);
        for (Mark mark : keptFor(of).marks) {
            boolean counts = Subject.of(of.source).answersFor(mark) && !struck.contains(mark.number());
            facts = counts ? facts.add(mark.points()) : facts;
        }
        BigDecimal total = within(said(of, within(facts)));
        long[] slot = slot("K72", YearMonth.from(Subject.of(of.source).to()));
        slot[0] += total.setScale(10, RoundingMode.HALF_UP).setScale(2, RoundingMode.DOWN).movePointRight(2).longValue();
        slot[1] += 100;
    }

    /**
     * The items of a sheet that count, with what they measure, for each post of the period (P32, pro rata). Which items
     * there are, what they aim at and weigh are rules of the estate and stand on the sheet; what they measured does not
     * come from there: it is counted anew from the tables as they stood when the sheet was calculated, or when a change
     * of post was noted on it.
     */
    private Map<Subject, List<String[]>> measured(Kase of, Set<String> struck) {
        Subject whole = Subject.of(of.source);
        List<Subject> posts = of.field("postChangedOn").isEmpty() ? List.of(whole)
                : whole.changed(LocalDate.parse(of.field("postChangedOn")));
        Oracle facts = keptFor(of);
        Map<Subject, List<String[]>> items = new LinkedHashMap<>();
        posts.forEach(post -> items.put(post, new ArrayList<>()));
        for (String[] row : table(of.field("items"))) {
            Subject post = posts.get(Integer.parseInt(row[0]) - 1);
            Optional<BigDecimal> figure = struck.contains(row[3]) ? Optional.empty() : facts.measured(row[3], post);
            figure.ifPresent(value -> {
                long[] slot = slot("K72-" + row[3], YearMonth.from(whole.to()));
                slot[0] += value.movePointRight(1).longValueExact();
                slot[1] += 1000;
            });
            if (figure.isPresent() && !row[6].equals("–")) {
                row[7] = figure.get().toPlainString();
                items.get(post).add(row);
            }
        }
        return items;
    }

    /** The estate as it stood when a sheet was measured. */
    private Oracle keptFor(Kase of) {
        Instant at = of.last("calculate", "notePostChange", "measureAgain").orElseThrow().at();
        return Objects.requireNonNull(then.get(at), () -> "nothing was kept of " + at + " for " + of.number);
    }

    /**
     * A figure of a subject in percent, as it is shown: with one decimal; empty for "n/a". Of the whole estate K46 and
     * K54 are as the catalogue has them. Of a member or a department it cannot mean all vacant units and all days; taken
     * here in the words shown to users, of what is theirs: "checks done in time / checks due", "days with a round that
     * was made / days with a round planned".
     */
    private Optional<BigDecimal> measured(String code, Subject of) {
        List<Part> own = parts.getOrDefault(code, List.of()).stream()
                .filter(part -> of.answersFor(code, part))
                .toList();
        long numerator = own.stream().mapToLong(Part::numerator).sum();
        long denominator = own.stream().mapToLong(Part::denominator).sum();
        if (code.equals("K54")) {
            numerator = own.stream().filter(part -> part.numerator() > 0).map(Part::day).distinct().count();
            denominator = of.isAll() ? of.days() : own.stream().map(Part::day).distinct().count();
        } else if (code.equals("K46") && of.isAll()) {
            denominator = of.from().datesUntil(of.to(), Period.ofMonths(1))
                    .mapToLong(day -> toCheck(YearMonth.from(day)))
                    .sum();
        }
        return denominator == 0 ? Optional.empty() : Optional.of(new BigDecimal(numerator).multiply(HUNDRED)
                .divide(new BigDecimal(denominator), 1, RoundingMode.HALF_UP));
    }

    /**
     * What a case costs or earns (P32). The catalogue names the points. Which cases cost them and whose fault these are
     * it leaves open; taken here, in the words of the rules shown to users: valid complaints by their grade, confirmed
     * breaches of the first-asked duty, findings that are ours or a contractor's by their severity, walks with gaps, and
     * what was missed; each once, in the period in which it was received. Praise, banners and bad press once confirmed.
     * A finding counts double once its recheck failed (P23, CV).
     */
    private void mark(Kase of, String memberTeam, String member) {
        String costs = switch (of.type) {
            case "complaint" -> !of.field("valid").equals("VALID") ? ""
                    : Map.of("MAJOR", "SERIOUS", "IMPORTANT", "GENERAL").getOrDefault(of.field("grade"), "MINOR");
            case "breach" -> of.state.equals("CONFIRMED") ? "GENERAL" : "";
            case "inspection-finding" -> !Set.of("OURSELVES", "CONTRACTOR").contains(of.field("party")) ? ""
                    : COSTS.containsKey(of.field("severity")) ? of.field("severity") : "MINOR";
            default -> of.state.equals("MISSED") || of.type.equals("patrol-run") && of.state.equals("INCOMPLETE")
                    ? "MINOR" : "";
        };
        boolean failed = of.type.equals("inspection-finding") && of.first("recheckFail").isPresent();
        boolean merit = of.type.equals("assessment-merit") && of.state.equals("CONFIRMED");
        BigDecimal points = merit ? EARNS.getOrDefault(of.field("kind"), BigDecimal.ZERO)
                : COSTS.getOrDefault(costs, BigDecimal.ZERO).multiply(failed ? TWICE : BigDecimal.ONE).negate();
        if (points.signum() != 0) {
            marks.add(new Mark(of.number, of.received.atZone(zone).toLocalDate(), points, member,
                    List.of(of.team, of.field("aboutTeam"), memberTeam)));
        }
    }

    /** Who is named, where the form names one; else who has it, did it or is responsible for it. */
    private static String member(Kase of) {
        return switch (of.type) {
            case "complaint", "assessment-merit" -> of.field("about");
            case "breach" -> of.field("member");
            default -> Stream.of(of.assignee, of.doneBy, of.responsible)
                    .filter(id -> !id.isEmpty())
                    .findFirst()
                    .orElse("");
        };
    }

    /** What the items of a post earn, 0 to 100: all of the points at the target, below it in proportion (CV). */
    private static BigDecimal earned(List<String[]> items) {
        Map<String, BigDecimal> weights = new HashMap<>();
        Map<String, BigDecimal> shares = new HashMap<>();
        for (String[] row : items) {
            boolean more = row[6].startsWith("≥");
            BigDecimal aim = new BigDecimal(row[6].substring(1).strip());
            BigDecimal figure = new BigDecimal(row[7]);
            BigDecimal share = more ? figure.divide(aim.max(new BigDecimal("1e-30")), MATH)
                    : aim.add(BigDecimal.ONE).divide(figure.add(BigDecimal.ONE), MATH);
            weights.merge(row[2], new BigDecimal(row[8]), BigDecimal::add);
            shares.merge(row[2], share.min(BigDecimal.ONE).multiply(new BigDecimal(row[8])), BigDecimal::add);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (String area : weights.keySet()) {
            sum = sum.add(shares.get(area).divide(weights.get(area), MATH).multiply(AREAS.get(area)));
            most = most.add(AREAS.get(area));
        }
        return sum.multiply(HUNDRED).divide(most, MATH);
    }

    private static BigDecimal said(Kase of, BigDecimal facts) {
        BigDecimal weight = new BigDecimal(80);
        BigDecimal sum = facts.multiply(weight);
        Map<String, BigDecimal> latest = new HashMap<>();
        of.steps.stream().filter(step -> step.name().equals("ratePeer"))
                .forEach(step -> latest.put(step.actor(), new BigDecimal(step.data().get("peerPoints"))));
        Optional<BigDecimal> peers = latest.isEmpty() ? Optional.empty() : Optional.of(latest.values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add).divide(new BigDecimal(latest.size()), MATH));
        Map<Integer, List<Optional<BigDecimal>>> parts = Map.of(
                5, List.of(of.last("selfRate").map(step -> new BigDecimal(step.data().get("selfPoints"))), peers),
                10, List.of(of.last("review").map(step -> new BigDecimal(step.data().get("superiorPoints")))));
        for (Map.Entry<Integer, List<Optional<BigDecimal>>> part : parts.entrySet()) {
            for (Optional<BigDecimal> word : part.getValue()) {
                BigDecimal own = word.isPresent() ? new BigDecimal(part.getKey()) : BigDecimal.ZERO;
                weight = weight.add(own);
                sum = sum.add(word.orElse(BigDecimal.ZERO).multiply(own));
            }
        }
        return sum.divide(weight, MATH);
    }

    private static BigDecimal within(BigDecimal score) {
        return score.max(BigDecimal.ZERO).min(HUNDRED);
    }

    /** Rows of cells with bars between them. */
    private static List<String[]> table(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> line.split(" \\| ", -1)).toList();
    }

    private void daily(YearMonth first, int months) {
        for (int i = 0; i < months; i++) {
            YearMonth month = first.plusMonths(i);
            long[] slot = slot("K54", month);
            slot[0] = walked.getOrDefault(month, Set.of()).size();
            slot[1] = month.lengthOfMonth();
        }
    }

    /** K46: checks done in the period; of how many, see {@link #vacant}. */
    private void check(Kase of) {
        if (of.field("trigger").equals("MONTHLY")) {
            of.lastMainDue().ifPresent(due -> {
                boolean done = of.first("inspect").filter(step -> !step.at().isAfter(due)).isPresent();
                slot("K46", month(due))[0] += done ? 1 : 0;
                note("K46", due, done ? 1 : 0, 1);
            });
        }
    }

    /** K46: vacant units times plan: each unit that stands empty at 6:00 of the first day, once a month (D08). */
    private void vacant(YearMonth first, int months) {
        for (int i = 0; i < months; i++) {
            slot("K46", first.plusMonths(i))[1] = toCheck(first.plusMonths(i));
        }
    }

    private long toCheck(YearMonth month) {
        return occupied(month.atDay(1).atTime(6, 0).atZone(zone).toInstant(), Set.of("VACANT"));
    }

    /** How many units are in one of these states of occupancy just before a moment. */
    private long occupied(Instant at, Set<String> states) {
        Map<String, String> now = new HashMap<>();
        occupancy.headMap(at, false).values().forEach(now::putAll);
        return now.values().stream().filter(states::contains).count();
    }

    private void renovation(Kase of) {
        // K47: declared, of declared and found undeclared
        share("K47", of.received, !of.field("undeclared").equals("true"));
        for (Step step : of.steps) { // K48: decisions within the limit, of decisions
            if (Set.of("approve", "reject", "approveChange", "refuseChange").contains(step.name())) {
                share("K48", step.at(), of.metDue.getOrDefault("review " + step.at(), List.of()).stream()
                        .noneMatch(due -> step.at().isAfter(due)));
            }
        }
        of.dueOf("refund").ifPresent(due -> // K52: refunded in time, of refunds due
                share("K52", due, of.timer("refund").filter(Timer::inTime).isPresent()));
    }

    /** K49: patrols done, of site days planned; a unit on whose site patrols are planned is in work (K50). */
    private void patrol(Kase of) {
        share("K49", of.received, Set.of("DONE", "NOBODY", "REFUSED").contains(of.state));
        inWork.computeIfAbsent(month(of.received), key -> new HashSet<>()).add(of.unit);
    }

    private void violation(Kase of) {
        violated.computeIfAbsent(month(of.received), key -> new HashSet<>()).add(of.unit);
        of.dueOf("rectify").ifPresent(due -> share("K51", due, of.timer("rectify").filter(Timer::inTime).isPresent()));
    }

    /** K50: units with a violation, of units in work. */
    private void distinct() {
        inWork.forEach((month, units) -> {
            long[] slot = slot("K50", month);
            slot[0] = units.stream().filter(violated.getOrDefault(month, Set.of())::contains).count();
            slot[1] = units.size();
        });
    }

    private void perHousehold(YearMonth first, int months) {
        for (int i = 0; i < months; i++) {
            YearMonth month = first.plusMonths(i);
            Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
            slot("K23", month)[1] = occupied(end, Set.of("OWNER_OCCUPIED", "LET"));
        }
    }

    /** Residents: owners in their own home, tenants and family, known at the end of a month. */
    private void perResident(Connection store, String estate, YearMonth first, int months) throws SQLException {
        for (int i = 0; i < months; i++) {
            YearMonth month = first.plusMonths(i);
            Set<String> residents = new HashSet<>();
            each(store, "SELECT t.party_id, t.relation, t.from_date, t.to_date, u.occupancy FROM tenure t"
                    + " JOIN unit_place u ON u.estate_id = t.estate_id AND u.id = t.unit_id"
                    + " WHERE t.estate_id = ? AND u.usage_kind <> 'PARKING'", estate, row -> {
                String state = row.getString("occupancy");
                String relation = row.getString("relation");
                boolean lives = state.equals("OWNER_OCCUPIED") || state.equals("LET") && !relation.contains("OWNER");
                String from = row.getString("from_date");
                String to = row.getString("to_date");
                String last = month.atEndOfMonth().toString();
                if (lives && !relation.equals("AGENT") && (from == null || from.compareTo(last) <= 0)
                        && (to == null || to.compareTo(last) >= 0)) {
                    residents.add(row.getString("party_id"));
                }
            });
            slot("K60", month)[1] = residents.size();
        }
    }

    // ---- counting -----------------------------------------------------------------------------------------------

    private void share(String code, Instant at, boolean fulfils) {
        add(code, at, fulfils ? 1 : 0, 1);
    }

    private void add(String code, Instant at, long numerator, long denominator) {
        long[] slot = slot(code, month(at));
        slot[0] += numerator;
        slot[1] += denominator;
        note(code, at, numerator, denominator);
    }

    /** Remembers what the case that is counted adds to a figure. */
    private void note(String code, Instant at, long numerator, long denominator) {
        parts.computeIfAbsent(code, key -> new ArrayList<>()).add(new Part(at.atZone(zone).toLocalDate(), numerator,
                denominator, counted.assignee, counted.responsible,
                counted.team.isEmpty() ? counted.field("department") : counted.team));
    }

    private long[] slot(String code, YearMonth month) {
        return figures.computeIfAbsent(code, key -> new TreeMap<>()).computeIfAbsent(month, key -> new long[2]);
    }

    private YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(zone));
    }

    /** "Within N d": until the end of the day N days later. */
    private Instant endOfDay(Instant start, int days) {
        return start.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    private void print(YearMonth first, int months) {
        figures.forEach((code, byMonth) -> {
            for (int i = 0; i < months; i++) {
                long[] slot = byMonth.getOrDefault(first.plusMonths(i), new long[2]);
                System.out.println(code + " " + first.plusMonths(i) + " " + slot[0] + " " + slot[1]);
            }
        });
    }

    // ---- reading ------------------------------------------------------------------------------------------------

    /**
     * Counts the cases with what the journal has of them up to an entry. What is told of a case that is not among them,
     * because it was not kept, goes to one that nobody counts.
     */
    private void count(Connection store, String estate, long last) throws SQLException {
        Map<String, Kase> cases = new HashMap<>();
        Map<Long, Kase> byId = new HashMap<>();
        each(store, "SELECT * FROM " + stored("case_file") + " f WHERE f.estate_id = ?", estate, row -> {
            Kase made = read(row);
            cases.put(made.number, made);
            byId.put(row.getLong("id"), made);
        });
        each(store, "SELECT k.case_id, k.clocks FROM " + stored("case_clock") + " k WHERE k.estate_id = ?", estate,
                row -> byId.getOrDefault(row.getLong(1), new Kase()).timers = timers(row.getString(2)));
        each(store, "SELECT * FROM " + stored("callback") + " c WHERE c.estate_id = ? ORDER BY c.number, c.id", estate,
                row -> cases.get(row.getString("number")).calls.add(new Call(
                        instant(row, "to_ms"), row.getString("status"), instant(row, "done_ms"),
                        row.getString("satisfaction"))));
        each(store, "SELECT run, point_code, at_ms FROM patrol_hit WHERE estate_id = ? AND kind = 'HIT'"
                + (kept.isEmpty() ? "" : " AND server_ms <= " + kept), estate,
                row -> cases.getOrDefault(row.getString("run"), new Kase()).hits.add(
                        new Hit(row.getString("point_code"), instant(row, "at_ms"))));
        each(store, "SELECT number FROM case_link WHERE estate_id = ? AND kind = 'SAME_MATTER'", estate,
                row -> cases.getOrDefault(row.getString(1), new Kase()).repeats = true);
        each(store, "SELECT case_number, at_ms, kind, actor, to_value, data FROM journal WHERE estate_id = ?"
                + " AND kind IN ('moved', 'undone', 'clock-met', 'register-changed') AND seq <= " + last
                + " ORDER BY case_number, seq", estate, row -> journal(cases, row));
        Map<String, String> teams = new HashMap<>();
        each(store, "SELECT staff_id, team_id FROM member WHERE estate_id = ?", estate,
                row -> teams.put(row.getString("staff_id"), row.getString("team_id")));
        cases.values().forEach(of -> {
            counted = of;
            figuresOf(of);
            mark(of, teams.getOrDefault(member(of), ""), member(of));
        });
    }

    private String stored(String name) {
        return kept.isEmpty() ? name : "(SELECT * FROM kept_" + name + " WHERE kept_ms = " + kept + ")";
    }

    private void journal(Map<String, Kase> cases, ResultSet row) throws SQLException {
        Map<String, String> data = facts(row.getString("data"));
        Instant at = instant(row, "at_ms");
        Kase of = cases.getOrDefault(row.getString("case_number"), new Kase());
        switch (row.getString("kind")) {
            case "register-changed" -> {
                if (data.getOrDefault("what", "").equals("unit")) {
                    occupancy.computeIfAbsent(at, key -> new LinkedHashMap<>()).put(data.get("id"), row.getString("to_value"));
                }
            }
            case "moved" -> of.steps.add(new Step(data.get("transition"), at, row.getString("actor"), data));
            case "undone" -> takeBack(of.steps, data.get("transition"));
            default -> {
                if (Set.of("review", "review-again", "change").contains(data.get("rule"))) {
                    of.metDue.computeIfAbsent("review " + at, key -> new ArrayList<>()).add(Instant.parse(data.get("due")));
                }
            }
        }
    }

    private static void takeBack(List<Step> steps, String name) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).name().equals(name)) {
                steps.remove(i);
                return;
            }
        }
    }

    private static Kase read(ResultSet row) throws SQLException {
        Kase made = new Kase();
        made.number = row.getString("number");
        made.type = row.getString("type");
        made.state = row.getString("state");
        made.unit = row.getString("unit_id");
        made.category = row.getString("category");
        made.closure = row.getString("closure_code");
        made.source = row.getString("source_key");
        made.assignee = row.getString("assignee");
        made.responsible = row.getString("responsible");
        made.doneBy = row.getString("done_by");
        made.team = row.getString("team");
        made.fields = fields(row.getString("fields_text"));
        made.received = instant(row, "received_ms");
        made.promised = instant(row, "promised_ms");
        made.finished = instant(row, "finished_ms");
        made.closed = instant(row, "closed_ms");
        made.reopened = row.getInt("reopened");
        return made;
    }

    /** A line each: rule, key, limit, started, due, next, stage, met, cancelled, main, ... */
    private static List<Timer> timers(String text) {
        return text.lines().filter(line -> !line.isEmpty()).map(line -> line.split("\\|", -1)).map(part ->
                new Timer(part[0], Instant.ofEpochMilli(Long.parseLong(part[4])),
                        part[7].isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(part[7])),
                        part[8].equals("true"), part[9].equals("true"))).toList();
    }

    /** {@code name=length:value}, one after the other. */
    private static Map<String, String> fields(String text) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < text.length(); ) {
            int equals = text.indexOf('=', at);
            int colon = text.indexOf(':', equals);
            int end = colon + 1 + Integer.parseInt(text.substring(equals + 1, colon));
            values.put(text.substring(at, equals), text.substring(colon + 1, end));
            at = end;
        }
        return values;
    }

    /** Lines {@code key=value} with backslashes before what must not be taken for something else. */
    private static Map<String, String> facts(String text) {
        Map<String, String> facts = new HashMap<>();
        StringBuilder part = new StringBuilder();
        String key = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                char escaped = text.charAt(++i);
                part.append(escaped == 'n' ? '\n' : escaped);
            } else if (c == '=') {
                key = part.toString();
                part.setLength(0);
            } else if (c == '\n') {
                facts.put(key, part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return facts;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }

    /** What is done with a row. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection store, String sql, String estate, Reader reader) throws SQLException {
        try (PreparedStatement statement = store.prepareStatement(sql)) {
            statement.setString(1, estate);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static String one(Connection store, String sql, String estate) throws SQLException {
        List<String> found = new ArrayList<>();
        each(store, sql, estate, row -> found.add(row.getString(1)));
        return Objects.requireNonNull(found.get(0));
    }
}
