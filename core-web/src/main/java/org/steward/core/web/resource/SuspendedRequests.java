// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.glassfish.jersey.servlet.spi.AsyncContextDelegate;
import org.glassfish.jersey.servlet.spi.AsyncContextDelegateProvider;

/** Lets resources answer later; the stay in the module ends when the request does, however it ends. Thread-safe. */
final class SuspendedRequests implements AsyncContextDelegateProvider {
    @Override
    public AsyncContextDelegate createDelegate(HttpServletRequest request, HttpServletResponse response) {
        return new Suspension(request, response);
    }

    private static final class Suspension implements AsyncContextDelegate {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private AsyncContext context;
        private boolean completed;

        Suspension(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        @Override
        public synchronized void suspend() {
            if (completed || context != null) {
                return;
            }
            Stay stay = (Stay) request.getAttribute(Stay.ATTRIBUTE);
            context = request.startAsync(request, response);
            context.setTimeout(0);
            context.addListener(new EndOfStay(stay));
            stay.suspend();
        }

        @Override
        public synchronized void complete() {
            if (!completed) {
                completed = true;
                if (context != null) {
                    context.complete();
                }
            }
        }
    }

    private record EndOfStay(Stay stay) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            stay.end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            stay.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            stay.end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
