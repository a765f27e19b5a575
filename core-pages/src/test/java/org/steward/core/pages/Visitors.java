// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.form.Field;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/** A module with a page of visitors: two forms with a field of the same name, for tests. */
final class Visitors implements ModulePage {
    private final Map<String, String> shownFor = new HashMap<>();

    static ModuleDeclaration module(ModulePage page) {
        return ModuleDeclaration.of("visitors", Text.of("Visitors", "访客"), Text.of("Who comes", "来访"))
                .pages(page)
                .build();
    }

    /** The parameters the page was last shown with. */
    Map<String, String> shownFor() {
        return shownFor;
    }

    @Override
    public String path() {
        return "today";
    }

    @Override
    public Text title() {
        return Text.of("Today", "今日");
    }

    @Override
    public String permission() {
        return "visitor.read";
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        shownFor.clear();
        shownFor.putAll(query);
        return View.of(entry("arrive"), entry("expect"));
    }

    private static Block entry(String action) {
        Field name = Field.text("name", Text.of("Name", "姓名"));
        return new Block.Entry(
                action, Text.same(action), List.of(name), Map.of("gate", "north"), Text.of("Save", "保存"));
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        return switch (action) {
            case "arrive" -> arrive(fields);
            case "expect" -> throw new IllegalStateException("the book of visitors is torn");
            case "copy" -> Outcome.done(Text.same(String.valueOf(List.of().add(null))));
            default -> ModulePage.super.act(caller, action, fields);
        };
    }

    private static Outcome<Text> arrive(Map<String, String> fields) {
        String name = fields.getOrDefault("name", "");
        for (Rejection.Kind kind : Rejection.Kind.values()) {
            if (name.equals(kind.name())) {
                Flaw beside = new Flaw(
                        "name",
                        "no",
                        Text.of("Nobody is called {0}", "无人名为 {0}").with(name));
                Flaw above = Flaw.of("closed", Text.of("The gate is closed", "大门已关闭"));
                return Outcome.rejected(new Rejection(kind, List.of(beside, above)));
            }
        }
        return Outcome.done(Text.of("{0} is at {1}", "{0} 在 {1}").with(name, fields.getOrDefault("gate", "?")));
    }
}
