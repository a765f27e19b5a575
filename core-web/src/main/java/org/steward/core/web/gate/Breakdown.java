// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.store.StorageException;
import org.steward.core.api.text.Text;
import org.steward.core.web.problem.Problems;

/** What is answered when something breaks: a sentence and a number to ask about, never a stack. */
final class Breakdown {
    private static final Logger log = LoggerFactory.getLogger(Breakdown.class);
    private static final Text DEFECT = Text.of(
            "Something broke on our side. Nothing was half done. Tell the administrator: {0}",
            "系统出现故障，操作未执行。请联系管理员并告知编号：{0}");
    private static final Text STORE_DOWN =
            Text.of("The data store does not answer now. Try again in a moment. ({0})", "数据库暂时无响应，请稍后重试。（{0}）");
    private static final Text FORGED = Text.of(
            "This form is too old or does not come from our pages. Go back, reload the page and send it again. ({0})",
            "表单已过期或并非来自本系统页面。请返回并刷新页面后重新提交。（{0}）");
    private static final Text MALFORMED = Text.of("The request cannot be read. ({0})", "无法读取该请求。（{0}）");

    private Breakdown() {}

    static void answer(
            HttpServletRequest request, HttpServletResponse response, boolean api, String correlation, Exception cause)
            throws IOException {
        int status = 500;
        Text words = DEFECT;
        if (cause instanceof StorageException) {
            status = 503;
            words = STORE_DOWN;
        } else if (isMalformed(cause)) {
            status = 400;
            words = MALFORMED;
        }
        if (status == 400) {
            log.info(
                    "{} {} cannot be read ({}): {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    correlation,
                    cause.toString());
        } else {
            log.error("{} {} failed ({})", request.getMethod(), request.getRequestURI(), correlation, cause);
        }
        write(request, response, api, status, words.with(correlation));
    }

    /** Jetty tells malformed requests (bad encoding, too many form keys, a broken upload) with types of its own. */
    private static boolean isMalformed(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            String name = at.getClass().getSimpleName();
            if (name.contains("BadMessage")
                    || name.contains("HttpException")
                    || name.contains("EofException")
                    || name.contains("CharacterCodingException")
                    || name.contains("Utf8")) {
                return true;
            }
        }
        return false;
    }

    static void forged(HttpServletRequest request, HttpServletResponse response, boolean api, String correlation)
            throws IOException {
        log.info("{} {} was refused as forged ({})", request.getMethod(), request.getRequestURI(), correlation);
        write(request, response, api, 403, FORGED.with(correlation));
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, boolean api, int status, Text words)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (status == 503) {
            response.setHeader("Retry-After", "5");
        }
        if (api) {
            String code = switch (status) {
                case 503 -> "store-down";
                case 403 -> "forged";
                case 400 -> "malformed";
                default -> "defect";
            };
            Problems.write(request, response, status, words, Rejection.of(Rejection.Kind.UNAVAILABLE, code, words));
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        String page = "<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>Steward</title><h1>Steward</h1><p lang=\"en\">" + words.en() + "</p><p lang=\"zh\">"
                + words.zh()
                + "</p><p><a href=\"/\">Home / 首页</a></p>";
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
