// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;

/** Says why a module does not answer: never there, gone, off in this estate, or away for a moment. */
final class MissingModule {
    private static final int LONGEST = 60;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private static final Text NEVER = Text.of(
            "There is no module \"{0}\" on this server, and there never was. Check the address.",
            "本服务器上没有模块“{0}”，也从未有过。请检查网址。");
    private static final Text ABSENT = Text.of(
            "The module \"{0}\" was here but is not installed now. Its pages come back with it.",
            "模块“{0}”曾经安装，但目前未安装。重新安装后页面将恢复。");
    private static final Text OFF = Text.of(
            "The module \"{0}\" is not enabled for this estate. Whoever manages modules can enable it.",
            "本小区未启用模块“{0}”，可由模块管理员启用。");
    private static final Text SET_ASIDE = Text.of(
            "The module \"{0}\" failed again and again and was set aside. Your administrator has to look at it.",
            "模块“{0}”多次出错，已被隔离，请联系管理员处理。");
    private static final Text A_MOMENT =
            Text.of("The module \"{0}\" is being started or replaced. Try again in a moment.", "模块“{0}”正在启动或更换，请稍后重试。");
    private static final Text NO_PAGE =
            Text.of("The module \"{0}\" has no page \"{1}\". Check the address.", "模块“{0}”没有页面“{1}”。请检查网址。");
    private static final Text NO_ACTION = Text.of(
            "The page \"{0}\" cannot do that (any more). Open it anew and try again.", "页面“{0}”没有（或不再有）此操作，请重新打开后再试。");

    private MissingModule() {}

    /** The answer for a module that cannot be entered: 503 when it is on in the estate and should serve, else 404. */
    static Answer of(ModuleRegistry modules, String estateId, String moduleId) {
        Optional<ModuleStatus> known = modules.modules().stream()
                .filter(status -> status.id().equals(moduleId))
                .findFirst();
        if (known.isEmpty()) {
            return answer(NOT_FOUND, NEVER, brief(moduleId));
        }
        Object named = named(known.get());
        if (known.get().state() == ModuleStatus.State.ABSENT) {
            return answer(NOT_FOUND, ABSENT, named);
        }
        if (!known.get().estates().contains(estateId)) {
            return answer(NOT_FOUND, OFF, named);
        }
        return known.get().state() == ModuleStatus.State.QUARANTINED
                ? answer(UNAVAILABLE, SET_ASIDE, named)
                : answer(UNAVAILABLE, A_MOMENT, named);
    }

    /** The answer for a page that the module does not have. */
    static Answer page(Text module, String page) {
        return answer(NOT_FOUND, NO_PAGE, module, brief(page));
    }

    /** The answer for a form or button that the page does not have. */
    static Answer action(Text page) {
        return answer(NOT_FOUND, NO_ACTION, page);
    }

    private static Object named(ModuleStatus module) {
        return module.title().en().isBlank() ? module.id() : module.title();
    }

    private static String brief(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) + "…" : typed;
    }

    private static Answer answer(int status, Text why, Object... names) {
        Flaw flaw = Flaw.of("module", why.with(names));
        return new Answer.Html(status, "problem", Map.of("status", status, "flaws", List.of(flaw)));
    }
}
