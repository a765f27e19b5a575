// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.PageScript;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** The page on the officer's phone (巡更打点): its script walks the runs, also where there is no network. */
public final class WalkPage implements ModulePage {
    @Override
    public String path() {
        return "walk";
    }

    @Override
    public Text title() {
        return Text.of("Walk a patrol", "巡更打点");
    }

    @Override
    public String permission() {
        return Permissions.CASE_WORK;
    }

    @Override
    public Optional<PageScript> script() {
        return Optional.of(new PageScript(
                WalkPage.class,
                List.of("qr-reader.js", "walk-dom.js", "walk-store.js", "walk-proof.js", "walk-shell.js", "walk.js"),
                "walk.css",
                "walk-worker.js"));
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        return View.of(new Block.Note(
                Text.of(
                        "Works without a network. What you record stays on this phone until the office has it.",
                        "无网络也能使用。记录保存在本机，直到中心收到为止。"),
                Tone.NEUTRAL));
    }
}
