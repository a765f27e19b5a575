// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;

/**
 * A page with the state machines of a module, drawn from their declarations as Mermaid diagrams, so that what is
 * documented is what runs. Thread-safe.
 */
public final class WorkflowPage {
    private static final String WRITES = "STEWARD_DRAW";

    private WorkflowPage() {}

    /** The page in Markdown. */
    public static String of(ModuleDeclaration module) {
        return "# " + both(module.title()) + ": states and steps\n\nDrawn from the declaration of the module"
                + " `" + module.id() + "`; steps marked (platform) are taken by a deadline or a call-back.\n"
                + module.caseTypes().stream().map(WorkflowPage::section).collect(Collectors.joining());
    }

    /**
     * Holds the page of the docs against the declaration. With {@code STEWARD_DRAW=true} in the environment
     * it is written instead.
     *
     * @throws AssertionError when the page says something else
     */
    public static void check(ModuleDeclaration module, Path page) {
        try {
            if ("true".equals(System.getenv(WRITES))) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, of(module));
            }
            assertThat(page).content().isEqualTo(of(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String section(CaseType type) {
        StringBuilder page = new StringBuilder("\n## " + both(type.title()) + " (`" + type.id() + "`)\n\n");
        page.append("```mermaid\nstateDiagram-v2\n");
        for (State state : type.workflow().states()) {
            page.append("    ")
                    .append(state.id())
                    .append(" : ")
                    .append(both(state.title()))
                    .append('\n');
        }
        page.append("    [*] --> ").append(type.workflow().initial()).append('\n');
        type.workflow().transitions().stream()
                .filter(step -> !keepsTheState(step))
                .forEach(step -> arrows(type, step, page));
        type.workflow().states().stream()
                .filter(state -> type.workflow().from(state.id()).isEmpty())
                .forEach(state -> page.append("    ").append(state.id()).append(" --> [*]\n"));
        page.append("```\n");
        String keeping = type.workflow().transitions().stream()
                .filter(WorkflowPage::keepsTheState)
                .map(step -> both(step.title()) + (step.hidden() ? " (platform)" : ""))
                .collect(Collectors.joining("; "));
        return keeping.isEmpty()
                ? page.toString()
                : page.append("\nSteps that keep the state or lead back from waiting: ")
                        .append(keeping)
                        .append(".\n")
                        .toString();
    }

    private static boolean keepsTheState(Transition step) {
        return Transition.SAME.equals(step.to()) || Transition.BACK.equals(step.to());
    }

    private static void arrows(CaseType type, Transition step, StringBuilder page) {
        String words = both(step.title()) + (step.hidden() ? " (platform)" : "");
        type.workflow().states().stream()
                .map(State::id)
                .filter(step.from()::contains)
                .forEach(from -> page.append("    ")
                        .append(from)
                        .append(" --> ")
                        .append(step.to())
                        .append(" : ")
                        .append(words)
                        .append('\n'));
    }

    private static String both(Text text) {
        String words = text.en().equals(text.zh()) ? text.en() : text.en() + " " + text.zh();
        return words.replace(":", "").replace(";", ",");
    }
}
