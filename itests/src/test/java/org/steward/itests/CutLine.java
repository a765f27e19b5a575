// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line between a phone and the server, which can be cut and mended. Thread-safe. */
final class CutLine implements AutoCloseable {
    private static final int BUFFER = 8192;

    private final URI server;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        return thread;
    });
    private ServerSocket listening;

    private CutLine(URI server, int port) {
        this.server = server;
        this.port = port;
    }

    /** A line to a server, on a free port of this machine. */
    static CutLine to(URI server) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CutLine line = new CutLine(server, free.getLocalPort());
            free.close();
            line.mend();
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a browser finds the server; browsers trust this name as they trust https. */
    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Nothing passes any more, in neither direction. */
    synchronized void cut() {
        shut(listening);
        ends.forEach(CutLine::shut);
        ends.clear();
    }

    /** Everything passes again. */
    synchronized void mend() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening = socket;
            threads.execute(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket phone = socket.accept();
                ends.add(phone);
                Socket office = new Socket(server.getHost(), server.getPort());
                ends.add(office);
                threads.execute(() -> pass(phone, office));
                threads.execute(() -> pass(office, phone));
            } catch (IOException closed) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            shut(to);
        } finally {
            shut(from);
            shut(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    /** Closing what is closed already, or breaks in closing, is a cut line too. */
    private static void shut(AutoCloseable end) {
        if (end != null) {
            try {
                end.close();
            } catch (Exception broken) {
                throw new IllegalStateException("the line cannot be cut", broken);
            }
        }
    }

    @Override
    public void close() {
        cut();
        threads.shutdownNow();
    }
}
