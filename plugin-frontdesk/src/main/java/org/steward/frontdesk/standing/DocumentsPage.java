// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.standing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Button;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.FrontdeskTools;

/** Papers at the gate: one tap when they are taken, one when they are given back; the seconds run between. */
public final class DocumentsPage implements ModulePage {
    private static final String NUMBER = "number";

    private final FrontdeskTools tools;

    /** A page on these services. */
    public DocumentsPage(FrontdeskTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "documents";
    }

    @Override
    public Text title() {
        return Text.of("Papers at the gate", "证件核验");
    }

    @Override
    public String permission() {
        return Permissions.CASE_WORK;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        List<Block> blocks = new ArrayList<>();
        int seconds = tools.parameters().integer(caller.estateId(), DocumentCheckType.SECONDS);
        blocks.add(new Block.Note(
                Text.of(
                                "Take papers with both hands; return them standing, with thanks, within {0} s."
                                        + " Say so if they had to be copied or the resident asked.",
                                "双手接过证件，{0} 秒内起立双手归还并致谢。如需复印或联系住户，请在归还时注明。")
                        .with(seconds),
                Block.Tone.NEUTRAL));
        open(caller).forEach(check -> {
            blocks.add(new Block.Stopwatch(
                    Text.same(check.number()),
                    check.times().receivedAt(),
                    seconds,
                    back(check, Text.of("Given back", "已归还"), "")));
            blocks.add(new Block.Buttons(List.of(
                    back(check, Text.of("Given back, had to copy them", "已归还，需复印证件"), "COPY"),
                    back(check, Text.of("Given back, had to ask the resident", "已归还，需联系住户"), "QUERY"))));
        });
        blocks.add(new Block.Buttons(List.of(new Button("take", Text.of("Papers taken", "接过证件"), Map.of()))));
        return new View(blocks);
    }

    private static Button back(Case check, Text label, String excuse) {
        return new Button("back", label, Map.of(NUMBER, check.number(), DocumentCheckType.EXCUSE, excuse));
    }

    private List<Case> open(Caller caller) {
        return tools.reader()
                .list(
                        caller,
                        CaseQuery.of(
                                Map.of("type", DocumentCheckType.ID, "open", "true", "sort", "oldest", "limit", "50")))
                .orElseThrow()
                .rows();
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        if ("take".equals(action)) {
            return tools.desk()
                    .open(caller, NewCase.of(DocumentCheckType.ID, Channel.PATROL, "Papers / 证件", Map.of()))
                    .map(check -> Text.of("{0}: the seconds run", "{0}：开始计时").with(check.number()));
        }
        String number = fields.getOrDefault(NUMBER, "");
        return tools.reader().find(caller, number).then(check -> back(caller, check, fields));
    }

    private Outcome<Text> back(Caller caller, Case check, Map<String, String> fields) {
        Duration taken =
                Duration.between(check.times().receivedAt(), tools.clock().instant());
        boolean slow = taken.compareTo(
                        Duration.ofSeconds(tools.parameters().integer(caller.estateId(), DocumentCheckType.SECONDS)))
                > 0;
        String excuse = fields.getOrDefault(DocumentCheckType.EXCUSE, "");
        Map<String, String> entered = slow && !excuse.isEmpty() ? Map.of(DocumentCheckType.EXCUSE, excuse) : Map.of();
        Text told = slow
                ? Text.of("{0}: given back late, after {1} s", "{0}：{1} 秒后归还，已超时")
                : Text.of("{0}: given back after {1} s", "{0}：{1} 秒后归还");
        return tools.desk()
                .fire(caller, check.number(), CaseDesk.ANY_VERSION, slow ? "giveBackLate" : "giveBack", entered)
                .map(done -> told.with(done.number(), taken.toSeconds()));
    }
}
