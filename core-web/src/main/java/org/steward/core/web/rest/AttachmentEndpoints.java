// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;

/** Files of cases: the raw body in, a stream out. Thread-safe. */
@Component(service = AttachmentEndpoints.class)
public final class AttachmentEndpoints implements Endpoints {
    private static final String FILES = "/cases/{number}/attachments";

    private final AttachmentStore store;

    /** Wires the endpoints. */
    @Activate
    public AttachmentEndpoints(@Reference AttachmentStore store) {
        this.store = store;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                new Endpoint(
                                "POST",
                                FILES,
                                Permissions.CASE_WORK,
                                "Adds a file; the body is its content.",
                                List.of(),
                                List.of(),
                                false,
                                true,
                                this::add)
                        .asking(
                                Field.text("name", "file name, 1-120 characters")
                                        .needed(),
                                Field.of("visible", "boolean", "whether the customer sees it; absent: false")),
                Endpoint.get(FILES + "/{id}", Permissions.CASE_READ, "Gives the content of a file.", this::content));
    }

    private Reply add(Call call) throws IOException {
        String name = call.query("name", "");
        String visible = call.query("visible", "false");
        if (name.isBlank() || !visible.matches("true|false")) {
            String field = name.isBlank() ? "name" : "visible";
            Text words = name.isBlank()
                    ? Text.of("give the file a name: ?name=photo.jpg", "请给出文件名：?name=photo.jpg")
                    : Text.of("visible must be true or false", "visible 必须是 true 或 false");
            return new Reply.Refused(Rejection.of(Rejection.Kind.INVALID, field, "required", words));
        }
        return Reply.of(
                store.add(
                        call.caller(),
                        call.path("number"),
                        name,
                        visible.equals("true"),
                        call.request().getInputStream()),
                added -> Reply.created(
                        "/api/cases/" + call.path("number") + "/attachments/" + added.id(),
                        json -> CaseJson.attachment(json, added)));
    }

    private Reply content(Call call) {
        return Reply.of(
                store.find(call.caller(), call.path("number"), call.path("id")),
                found -> new Reply.Stream(
                        headers(found),
                        target -> store.copy(call.caller(), call.path("number"), found.id(), target)
                                .orElseThrow()));
    }

    private static Map<String, String> headers(Attachment file) {
        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Map.of(
                "Content-Type",
                file.isPicture() ? file.mediaType() : "application/octet-stream",
                "Content-Length",
                Long.toString(file.size()),
                "Content-Disposition",
                (file.isPicture() ? "inline" : "attachment") + "; filename*=UTF-8''" + name,
                "ETag",
                "\"" + file.sha256() + "\"");
    }
}
