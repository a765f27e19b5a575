// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

import org.steward.core.testkit.life.Server;

/** The console of a running server over SSH. Not thread-safe. */
final class Console implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SshClient client;
    private final int port;
    private final String user;
    private final String password;

    private Console(SshClient client, int port, String user, String password) {
        this.client = client;
        this.port = port;
        this.user = user;
        this.password = password;
    }

    /** Opens the console of a server; adds a user to its {@code users.properties}, as an operator could. */
    static Console of(Server server) {
        Path users = server.data().resolve("karaf/etc/users.properties");
        try {
            String known = Files.readString(users);
            if (!known.contains(KarafContainer.CONSOLE_USER + " =")) {
                Files.writeString(
                        users,
                        known + KarafContainer.CONSOLE_USER + " = " + Server.PASSWORD
                                + ",group,admin,manager,viewer,systembundles,ssh\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open(server.consolePort(), KarafContainer.CONSOLE_USER, Server.PASSWORD);
    }

    static Console open(int port, String user, String password) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        return new Console(client, port, user, password);
    }

    /** Runs a command in a session of its own, since Karaf ends the session with the command; gives what it printed. */
    String run(String command) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ClientSession session = session();
                ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(output);
            channel.setErr(output);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(command + " printed: " + output.toString(StandardCharsets.UTF_8), e);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private ClientSession session() throws IOException {
        ClientSession session =
                client.connect(user, "127.0.0.1", port).verify(PATIENCE).getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(PATIENCE);
        return session;
    }

    @Override
    public void close() {
        client.stop();
    }
}
