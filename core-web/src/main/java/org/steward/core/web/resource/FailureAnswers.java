// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.store.StorageException;
import org.steward.core.api.text.Text;

/** What is answered when a resource throws: never its stack. Thread-safe. */
final class FailureAnswers implements ExceptionMapper<Throwable> {
    private static final Logger log = LoggerFactory.getLogger(FailureAnswers.class);

    @Override
    public Response toResponse(Throwable cause) {
        if (cause instanceof WebApplicationException told) {
            return told.getResponse();
        }
        if (cause instanceof StreamReadException || cause instanceof MismatchedInputException) {
            return answer(400, "malformed-json", Text.of("the body is not the JSON expected", "请求正文不是有效的 JSON"));
        }
        log.error("a resource failed", cause);
        if (cause instanceof StorageException) {
            return answer(503, "store-down", Text.of("the data store does not answer now", "数据库暂时无响应"));
        }
        Stay.failedHere(cause);
        return answer(500, "defect", Text.of("something broke on our side", "系统出现故障"));
    }

    private static Response answer(int status, String code, Text words) {
        return Response.status(status)
                .entity(Rejection.of(status == 400 ? Rejection.Kind.INVALID : Rejection.Kind.UNAVAILABLE, code, words))
                .build();
    }
}
