// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.steward.core.api.mode.ModeDesk;
import org.steward.core.api.mode.ModePreview;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;

/** Tells what a change of service mode would do. */
@Service
@Command(
        scope = "mode",
        name = "preview",
        description = "Tells what a change of service mode would do; changes nothing")
public final class PreviewMode extends Today {
    @Reference
    private ModeDesk modes;

    @Argument(name = "mode", required = true, description = "Id of the mode, or none")
    @Completion(ModeCompleter.class)
    private String mode;

    @Option(name = "--from", description = "First day, e.g. 2026-12-01; today when left out")
    private String from = "";

    @Override
    public Object execute() throws Exception {
        Caller caller = caller(Permissions.ESTATE_MANAGE);
        ModePreview preview = value(
                modes.preview(caller, ModeArguments.mode(mode), ModeArguments.day("--from", from, today(caller))));
        System.out.println(ModeArguments.words(preview.before()) + " -> " + ModeArguments.words(preview.after())
                + " from " + preview.from());
        preview.figures()
                .forEach(figure ->
                        System.out.println("figure  " + figure.parameter().key() + ": " + figure.before() + " -> "
                                + figure.after() + " (" + figure.source() + ")"));
        preview.roles().forEach(role -> System.out.println("role    " + named(role)));
        preview.departments().forEach(team -> System.out.println("team    begins " + team.en()));
        preview.duties().forEach(duty -> System.out.println("duty    " + named(duty)));
        preview.caseTypes().forEach(type -> System.out.println("type    " + named(type)));
        preview.cases()
                .forEach(moved -> System.out.println("case    " + moved.number() + ": "
                        + (moved.before().isEmpty() ? "nobody" : moved.before()) + " -> " + moved.after() + " ("
                        + moved.why().en() + ")"));
        System.out.println(preview.cases().size() + " of " + preview.openCases()
                + " open cases get somebody else; running deadlines keep their limits");
        return null;
    }

    private static String named(ModePreview.Named named) {
        return (named.begins() ? "begins " : "ends ") + named.id() + " ("
                + named.title().en() + ")";
    }
}
