// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** The power goes off while complaints are taken. What was acknowledged is there afterwards. */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("steward.kill.rounds", 20);
    private static final int CLIENTS = 4;
    /** Changed by the clock of the run on purpose; printed so that a failure can be repeated. */
    private static final long SEED = Long.getLong("steward.kill.seed", System.nanoTime());

    /** Two servers at a time: while one starts again, the other is at work. */
    private static final int SERVERS = 2;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void losesNothingThatWasAcknowledged() throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            House house = new House(Distribution.folder("kill-" + i), new Random(SEED + i));
            running.add(servers.submit(() -> {
                house.live(ROUNDS / SERVERS);
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        servers.shutdown();
    }

    /** A server, its data and what it has acknowledged. */
    private static final class House {
        private final Path data;
        private final Random random;
        private final Set<String> acknowledged = new TreeSet<>();

        House(Path data, Random random) {
            this.data = data;
            this.random = random;
        }

        void live(int rounds) throws Exception {
            Server server = Server.start(data, "--empty");
            for (int round = 1; round <= rounds; round++) {
                Queue<String> created = createUntilKilled(server);
                assertThat(created)
                        .as("round %d acknowledged nothing, seed %d", round, SEED)
                        .isNotEmpty();
                for (String number : created) {
                    assertThat(acknowledged.add(number))
                            .as("number %s given twice", number)
                            .isTrue();
                }
                server = Server.start(data, "--empty");
                assertPresent(Api.at(server.address()).signIn("admin", Server.PASSWORD), created);
            }
            assertPresent(Api.at(server.address()).signIn("admin", Server.PASSWORD), acknowledged);
            try (Console console = Console.of(server)) {
                assertThat(console.run("store:verify")).contains("sound");
            }
            assertThat(server.stop()).isZero();
        }

        private Queue<String> createUntilKilled(Server server) throws Exception {
            Api api = Api.at(server.address()).signIn("admin", Server.PASSWORD);
            Queue<String> created = new ConcurrentLinkedQueue<>();
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch flowing = new CountDownLatch(20);
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> {
                    while (!over.get() && create(api, created)) {
                        flowing.countDown();
                    }
                }));
            }
            assertThat(flowing.await(60, TimeUnit.SECONDS)).as("creates flow").isTrue();
            for (int wait = random.nextInt(10); wait > 0; wait--) {
                Pause.brief();
            }
            server.kill();
            over.set(true);
            for (Future<?> client : running) {
                client.get(60, TimeUnit.SECONDS);
            }
            clients.shutdown();
            return created;
        }
    }

    /** One create; false when the server is gone. */
    private static boolean create(Api api, Queue<String> created) {
        try {
            Api.Answer answer = api.post(
                    "/api/cases",
                    Map.of("type", "complaint", "channel", "COUNTER", "summary", "Noise at night, power goes off"),
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
            created.add(answer.header("Location").replaceAll(".*/", ""));
            return true;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    private static void assertPresent(Api api, Iterable<String> numbers) {
        for (String number : numbers) {
            Api.Answer answer = api.get("/api/cases/" + number);
            assertThat(answer.status())
                    .as("acknowledged case %s, seed %d", number, SEED)
                    .isEqualTo(200);
            assertThat(answer.body().findValuesAsText("number")).contains(number);
        }
    }
}
