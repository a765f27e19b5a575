// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.people.Caller;

/** The public board of an estate, open to everybody: {@code /board?estate=<id>}. */
@Component(service = PageHandler.class)
public final class BoardPage implements PageHandler {
    private static final int SHOWN = 50;

    private final EstateRegister estates;
    private final Notices notices;

    /** Wires the page. */
    @Activate
    public BoardPage(@Reference EstateRegister estates, @Reference Notices notices) {
        this.estates = estates;
        this.notices = notices;
    }

    @Override
    public String path() {
        return "/board";
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public Answer get(Ask ask) {
        List<Estate> all = estates.estates();
        String own = ask.visit().caller().map(Caller::estateId).orElse("");
        String only = all.size() == 1 ? all.get(0).id() : own;
        String id = ask.get("estate").isEmpty() ? only : ask.get("estate");
        return estates.estate(id)
                .map(estate -> Answer.html("board", Map.of("of", estate, "rows", notices.board(id, SHOWN))))
                .orElseGet(() -> Answer.problem(404));
    }
}
