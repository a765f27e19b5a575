// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** The work calendar: frames of the week, holidays, single days, and holidays from an iCalendar file. */
@Component(service = PageHandler.class)
public final class CalendarPage implements PageHandler {
    private static final int MOST_BYTES = 1 << 20;

    private final EstateRegister estates;

    /** Wires the page. */
    @Activate
    public CalendarPage(@Reference EstateRegister estates) {
        this.estates = estates;
    }

    @Override
    public String path() {
        return "/settings/calendar/*";
    }

    @Override
    public Answer get(Ask ask) {
        return page(ask, written(estates.calendar(ask.estate())), List.of(), 200);
    }

    @Override
    public Answer post(Ask ask) {
        if (ask.rest().equals("import")) {
            return imported(ask);
        }
        CalendarText text = new CalendarText();
        WorkCalendar read = text.read(ask.all(), estates.calendar(ask.estate()));
        if (read == null) {
            return page(ask, ask.all(), text.flaws(), 422);
        }
        var saved = estates.changeCalendar(ask.caller(), read);
        return saved.refusal()
                .map(why -> page(ask, ask.all(), why.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/settings/calendar?saved=true"));
    }

    private Answer imported(Ask ask) {
        String content;
        try {
            Part file = ask.files().stream().findFirst().orElse(null);
            if (file == null || file.getSize() > MOST_BYTES) {
                Text words = Text.of(
                        "Choose an iCalendar file (.ics) of at most 1 MiB", "请选择不超过 1 MiB 的 iCalendar 文件（.ics）");
                return again(ask, List.of(new Flaw("file", "required", words)));
            }
            try (InputStream in = file.getInputStream()) {
                content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("the upload of the calendar broke off", e);
        }
        var saved = estates.importHolidays(ask.caller(), content);
        return saved.refusal()
                .map(why -> again(ask, why.flaws()))
                .orElseGet(() -> new Answer.Redirect("/settings/calendar?saved=true"));
    }

    private Answer again(Ask ask, List<Flaw> flaws) {
        return page(ask, written(estates.calendar(ask.estate())), flaws, 422);
    }

    private static Map<String, String> written(WorkCalendar calendar) {
        Map<String, String> written = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            written.put(
                    CalendarText.field(day), CalendarText.frames(calendar.week().getOrDefault(day, List.of())));
        }
        written.put("holidays", CalendarText.holidays(calendar.holidays()));
        written.put("exceptions", CalendarText.exceptions(calendar.exceptions()));
        return written;
    }

    private Answer page(Ask ask, Map<String, String> typed, List<Flaw> flaws, int status) {
        if (!ask.caller().may(Permissions.ESTATE_MANAGE)) {
            return Answer.problem(403);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("typed", typed);
        model.put("days", List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"));
        model.put("version", estates.calendar(ask.estate()).version());
        model.put("flaws", flaws);
        return new Answer.Html(status, "calendar", model);
    }
}
