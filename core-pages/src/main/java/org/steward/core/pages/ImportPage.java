// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.CaseImporter;
import org.steward.core.api.transfer.ImportMapping;

/**
 * Import in three steps: a file and its mapping; a preview with every error by row and column; the import itself, which
 * runs on while the page shows how far it is. {@code /import/<run>} shows a run, {@code /import/<run>/rejects}
 * its rejects.
 */
@Component(service = PageHandler.class)
public final class ImportPage implements PageHandler {
    private final CaseImporter importer;
    private final ImportRuns runs;

    /** Wires the page. */
    @Activate
    public ImportPage(@Reference CaseImporter importer) {
        this.importer = importer;
        this.runs = new ImportRuns(importer);
    }

    /** Ends running imports; what was committed stays, and the same file continues where it ended. */
    @Deactivate
    public void close() {
        runs.close();
    }

    @Override
    public String path() {
        return "/import/*";
    }

    @Override
    public Answer get(Ask ask) {
        if (!ask.caller().may(Permissions.CASE_IMPORT)) {
            return Answer.problem(403);
        }
        if (ask.rest().isEmpty()) {
            return start(ask, List.of(), 200);
        }
        if (ask.rest().startsWith("mappings/")) {
            return mapping(ask, ask.rest().substring("mappings/".length()));
        }
        String id = ask.rest().split("/", 2)[0];
        ImportRuns.Run run = runs.find(id, ask.caller());
        if (run == null) {
            return Answer.problem(404);
        }
        if (ask.rest().endsWith("/rejects")) {
            return run.rejects() == null
                    ? Answer.problem(404)
                    : new Answer.File("text/csv", "rejected.csv", false, target -> Files.copy(run.rejects(), target));
        }
        return Answer.html("import-run", Map.of("run", run));
    }

    @Override
    public Answer post(Ask ask) {
        if (!ask.caller().may(Permissions.CASE_IMPORT)) {
            return Answer.problem(403);
        }
        if (ask.rest().equals("mappings")) {
            return save(ask);
        }
        if (ask.rest().endsWith("/commit")) {
            ImportRuns.Run preview = runs.find(ask.rest().split("/", 2)[0], ask.caller());
            return preview == null
                    ? Answer.problem(404)
                    : new Answer.Redirect(
                            "/import/" + runs.begin(ask.caller(), preview.file(), preview.mapping(), true));
        }
        return upload(ask);
    }

    private Answer upload(Ask ask) {
        ImportMapping chosen = importer.mappings(ask.estate()).stream()
                .filter(mapping -> mapping.id().equals(ask.get("mapping")))
                .findFirst()
                .orElse(null);
        try {
            Part file = ask.files().stream().findFirst().orElse(null);
            if (chosen == null || file == null) {
                Text words = Text.of("Choose a file and a mapping", "请选择文件和映射");
                return start(ask, List.of(new Flaw("file", "required", words)), 422);
            }
            return new Answer.Redirect("/import/" + runs.begin(ask.caller(), runs.keep(file), chosen, false));
        } catch (IllegalStateException e) {
            Text words = Text.of(
                    "The file is larger than 25 MB; import it in the console: case:import",
                    "文件超过 25 MB，请在控制台导入：case:import");
            return start(ask, List.of(new Flaw("file", "too-large", words)), 413);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("the upload of the import broke off", e);
        }
    }

    private Answer save(Ask ask) {
        Outcome<ImportMapping> saved =
                importer.readMapping(ask.get("json")).then(mapping -> importer.save(ask.caller(), mapping));
        return saved.refusal()
                .map(why -> start(ask, why.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/import?saved=true"));
    }

    private Answer mapping(Ask ask, String id) {
        return importer.mappings(ask.estate()).stream()
                .filter(mapping -> mapping.id().equals(id))
                .findFirst()
                .map(mapping -> page(ask, importer.writeMapping(mapping), List.of(), 200))
                .orElse(Answer.problem(404));
    }

    private Answer start(Ask ask, List<Flaw> flaws, int status) {
        return page(ask, ask.get("json"), flaws, status);
    }

    private Answer page(Ask ask, String json, List<Flaw> flaws, int status) {
        Map<String, Object> model = new HashMap<>();
        model.put("mappings", importer.mappings(ask.estate()));
        model.put("runs", runs.of(ask.caller()));
        model.put("json", json);
        model.put("flaws", flaws);
        return new Answer.Html(status, "import", model);
    }
}
