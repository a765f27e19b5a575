// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;

/** Renders a template inside the frame; every template sees {@code w}, {@code visit}, {@code path} and {@code me}. */
@Component(service = Templates.class)
public final class Templates {
    private static final String ASSETS = assets();

    private final EstateRegister estates;
    private final StaffRegister staff;
    private final CaseTypes types;
    private final ModuleRegistry modules;
    private final Notices notices;
    private final Clock clock;
    private final Configuration freemarker = configuration();

    @Activate
    public Templates(
            @Reference EstateRegister estates,
            @Reference StaffRegister staff,
            @Reference CaseTypes types,
            @Reference ModuleRegistry modules,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.estates = estates;
        this.staff = staff;
        this.types = types;
        this.modules = modules;
        this.notices = notices;
        this.clock = clock;
    }

    /** Returns a name for the present content of the assets, so that browsers may keep each version for ever. */
    private static String assets() {
        CRC32 sum = new CRC32();
        for (String name : Assets.NAMES) {
            try (InputStream in = Templates.class.getResourceAsStream("assets/" + name)) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    static Configuration configuration() {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "org/steward/core/pages");
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setURLEscapingCharset("UTF-8");
        freemarker.setNumberFormat("computer");
        freemarker.setBooleanFormat("c");
        freemarker.setLogTemplateExceptions(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        return freemarker;
    }

    /** Returns the words of this request: its language, its estate's zone and names. */
    Words words(Ask ask) {
        String estateId = ask.visit().caller().map(Caller::estateId).orElse("");
        ZoneId zone = estates.zone(estateId);
        return new Words(ask.visit().language(), zone, clock, estateId, staff, types);
    }

    String render(Answer.Html html, Ask ask) {
        Map<String, Object> model = new HashMap<>(html.model());
        Optional<Caller> caller = ask.visit().caller().filter(c -> c.kind() == Caller.Kind.STAFF);
        model.put("w", words(ask));
        model.put("assets", ASSETS);
        model.put("visit", ask.visit());
        model.put("csrf", ask.visit().csrf());
        model.put("path", ask.path());
        model.put("here", ask.here(Set.of(Sayings.PARAMETER)));
        model.put("p", ask.all());
        Sayings.unpack(
                        ask.cookie(Sayings.COOKIE),
                        ask.get(Sayings.PARAMETER),
                        ask.visit().csrf(),
                        clock.instant())
                .ifPresent(said -> model.put("said", said));
        caller.ifPresent(me -> {
            model.put("me", me);
            model.put("estate", estates.estate(me.estateId()).orElse(null));
            model.put(
                    "estates",
                    ask.visit().estates().stream()
                            .flatMap(id -> estates.estate(id).stream())
                            .toList());
            model.put("unseen", notices.unseen(me));
            model.put("navigation", Navigation.of(me, modules.enabled(me.estateId())));
            model.put("groups", List.of(NavigationEntry.Group.values()));
        });
        StringWriter out = new StringWriter();
        try {
            freemarker.getTemplate(html.name() + ".ftlh").process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + html.name() + " does not fit its model", e);
        }
        return out.toString();
    }
}
