// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.problem;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.security.Visit;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.web.json.JsonOut;

/** Writes refusals as {@code application/problem+json} (RFC 9457). Thread-safe. */
public final class Problems {
    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:steward:problem:";

    private Problems() {}

    /** The HTTP status of a kind of refusal. */
    public static int status(Rejection.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case RULE -> 422;
            case THROTTLED -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    /** Answers with a refusal, all of its flaws in the visitor's language. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Rejection rejection)
            throws IOException {
        write(request, response, status(rejection.kind()), title(rejection.kind()), rejection);
    }

    /** Answers with another status, e.g. 405. */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, int status, Text title, Rejection rejection)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        if (status == 503 || status == 429) {
            response.setHeader("Retry-After", "5");
        }
        Visit visit = (Visit) request.getAttribute(Visit.ATTRIBUTE);
        Language language = visit == null ? Language.of(request.getHeader("Accept-Language")) : visit.language();
        response.setHeader("Content-Language", language.locale().toLanguageTag());
        String correlation = visit == null ? "" : visit.correlation();
        write(
                response.getOutputStream(),
                language,
                new Place(request.getRequestURI(), correlation),
                status,
                title,
                rejection);
    }

    /** Where a request was refused. */
    public record Place(String path, String correlation) {}

    /** Writes the document alone, for answers that are not written to a servlet response directly. */
    public static void document(OutputStream target, Language language, Place place, int status, Rejection rejection)
            throws IOException {
        write(target, language, place, status, title(rejection.kind()), rejection);
    }

    private static void write(
            OutputStream target, Language language, Place place, int status, Text title, Rejection rejection)
            throws IOException {
        Flaw first = rejection.flaws().get(0);
        JsonOut.object(target, language, json -> {
            json.put("type", TYPE + first.code());
            json.put("title", title);
            json.put("status", status);
            json.put("detail", first.message());
            json.put("instance", place.path());
            if (!place.correlation().isEmpty()) {
                json.put("correlation", place.correlation());
            }
            json.list(
                    "errors",
                    rejection.flaws(),
                    (out, flaw) -> out.put("field", flaw.field())
                            .put("code", flaw.code())
                            .put("message", flaw.message()));
        });
    }

    private static Text title(Rejection.Kind kind) {
        return switch (kind) {
            case INVALID -> Text.of("The request is not right as sent", "请求内容有误");
            case UNAUTHENTICATED -> Text.of("Please sign in", "请先登录");
            case FORBIDDEN -> Text.of("Not allowed", "没有权限");
            case NOT_FOUND -> Text.of("Not found", "未找到");
            case CONFLICT -> Text.of("The record's state forbids it", "记录当前状态不允许此操作");
            case STALE -> Text.of("Somebody changed it first", "记录已被他人修改");
            case TOO_LARGE -> Text.of("Too large", "内容过大");
            case RULE -> Text.of("A rule forbids it", "业务规则不允许");
            case THROTTLED -> Text.of("Too many attempts", "尝试次数过多");
            case UNAVAILABLE -> Text.of("Not available now", "暂时不可用");
        };
    }
}
