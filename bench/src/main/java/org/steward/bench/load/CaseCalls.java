// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.steward.bench.ClosedLoop;

/** The calls of the load test, each a worker with a connection of its own. */
final class CaseCalls {
    private static final String BODY = "{\"type\":\"complaint\",\"channel\":\"COUNTER\","
            + "\"summary\":\"Lift B2 in block 7 stops between floors 3 and 4\","
            + "\"description\":\"Resident of 7-1-1203 reports that lift B2 stopped twice this morning between the "
            + "third and fourth floor; the doors stayed closed about four minutes, nobody was hurt.\"}";

    private final int port;
    private final String token;
    private final AtomicLong next = new AtomicLong();

    CaseCalls(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** Creates; a location that is not new is an error. */
    ClosedLoop.Worker create(Predicate<String> isNew) throws IOException {
        return new Call(connection -> {
            HttpConnection.Answer answer = connection.post("/api/cases", BODY);
            if (answer.status() != 201) {
                return "create " + answer.status() + " " + brief(answer.body());
            }
            String location = answer.headers().getOrDefault("location", "");
            return isNew.test(location) ? "" : "duplicate " + location;
        });
    }

    ClosedLoop.Worker show(List<String> locations) throws IOException {
        return get(() -> path(locations.get((int) (next.getAndIncrement() % locations.size()))));
    }

    ClosedLoop.Worker list(String query) throws IOException {
        return get(() -> "/api/cases?" + query);
    }

    /** Fires one transition on cases not used before; running out of them is an error. */
    ClosedLoop.Worker fire(List<String> locations, AtomicLong used, String transition, String body) throws IOException {
        return new Call(connection -> {
            int index = (int) used.getAndIncrement();
            if (index >= locations.size()) {
                return "no case left to fire on";
            }
            String path = path(locations.get(index)) + "/transitions/" + transition;
            HttpConnection.Answer answer = connection.post(path, "*", body);
            return answer.status() < 300 ? "" : "fire " + answer.status() + " " + brief(answer.body());
        });
    }

    private ClosedLoop.Worker get(Supplier<String> path) throws IOException {
        return new Call(connection -> {
            HttpConnection.Answer answer = connection.get(path.get());
            return answer.status() == 200 ? "" : "get " + answer.status() + " " + brief(answer.body());
        });
    }

    private static String path(String location) {
        int api = location.indexOf("/api/");
        return api < 0 ? location : location.substring(api);
    }

    private static String brief(String body) {
        return body.length() > 200 ? body.substring(0, 200) : body;
    }

    private interface Work {
        String on(HttpConnection connection) throws IOException;
    }

    private final class Call implements ClosedLoop.Worker {
        private final HttpConnection connection = new HttpConnection(port, token);
        private final Work work;

        Call(Work work) throws IOException {
            this.work = work;
        }

        @Override
        public String call() throws IOException {
            return work.on(connection);
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
