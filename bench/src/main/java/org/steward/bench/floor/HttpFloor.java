// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.floor;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server that reads a small JSON body and answers 201 with another, and keeps nothing. Arguments: port. */
public final class HttpFloor {
    private HttpFloor() {}

    /** Serves until it is ended. */
    public static void main(String[] arguments) throws Exception {
        Server server = new Server(new QueuedThreadPool(64, 8));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new Echo()), "/api/cases");
        server.setHandler(context);
        server.start();
        System.out.println("up");
        server.join();
    }

    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private static final ObjectMapper JSON = new ObjectMapper();
        private static final AtomicLong IDS = new AtomicLong();

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            JsonNode in = JSON.readTree(request.getInputStream());
            ObjectNode out = JSON.createObjectNode();
            out.put("id", IDS.incrementAndGet());
            out.put("summary", in.path("summary").asText());
            out.put("description", in.path("description").asText());
            out.put("state", "NEW");
            byte[] body = JSON.writeValueAsBytes(out);
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
