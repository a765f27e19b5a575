// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** What an operator sees when the server starts, stops, or cannot. */
class StartIT {
    private static final Duration SHORT = Duration.ofSeconds(20);

    @Test
    void saysWhereItIsReadyAndStopsCleanlyOnSigterm() {
        Path data = Distribution.folder("start");
        int port = Distribution.freePort();
        Server server = Server.launch(data, port, "--empty");
        server.awaitReady();
        String ready = "Steward is ready at http://localhost:" + port;
        Pause.until(ready, SHORT, () -> server.printed().contains(ready));

        Server second = Server.launch(data, Distribution.freePort(), "--empty");
        assertThat(second.awaitExit(SHORT)).isNotZero();
        assertThat(second.printed()).contains("another Steward");

        assertThat(server.stop()).isZero();
        assertThat(data.resolve("steward.pid")).doesNotExist();
    }

    @Test
    void saysInOneLineThatThePortIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Server server = Server.launch(Distribution.folder("port"), taken.getLocalPort());
            assertThat(server.awaitExit(SHORT)).isNotZero();
            assertThat(server.printed().strip())
                    .isEqualTo("steward: port " + taken.getLocalPort() + " is in use on 127.0.0.1");
        }
    }

    @Test
    void saysInOneLineThatTheDataDirectoryCannotBeWritten() throws IOException {
        Path file = Files.createFile(Distribution.folder("unwritable").resolve("file"));
        Server server = Server.launch(file.resolve("data"), Distribution.freePort());
        assertThat(server.awaitExit(SHORT)).isNotZero();
        assertThat(server.printed().lines()).singleElement().asString().contains("cannot write to the data directory");
    }

    @Test
    void saysInOneLineThatTheOptionIsUnknown() {
        Server server = Server.launch(Distribution.folder("option"), Distribution.freePort(), "--nonsense");
        assertThat(server.awaitExit(SHORT)).isNotZero();
        assertThat(server.printed().lines()).singleElement().asString().contains("--nonsense");
    }
}
