// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.desired;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.text.Text;

/**
 * The desired state: {@code etc/steward.modules.cfg} for the server and {@code etc/estates/<id>.cfg} for each estate.
 * These files are the truth; nothing else remembers what is wanted. Reading is from memory. Thread-safe.
 */
@Component(service = DesiredState.class)
public final class DesiredState {
    private final Path folder;
    private final Path kept;
    private final Clock clock;
    private final WatchedFile<ServerChoice> server;
    private final Map<String, WatchedFile<EstateChoice>> estates = new ConcurrentHashMap<>();

    /** Reads below the configuration folder of the server. */
    @Activate
    public DesiredState(@Reference Clock clock) {
        this(Path.of(System.getProperty("karaf.etc", "etc")), clock);
    }

    /** Reads below a configuration folder. */
    public DesiredState(Path etc, Clock clock) {
        this.folder = etc;
        this.kept = etc.resolveSibling("modules").resolve("last-good");
        this.clock = clock;
        this.server = new WatchedFile<>(
                etc.resolve(ServerChoice.FILE),
                kept.resolve(ServerChoice.FILE),
                ServerChoice.none(),
                ServerChoice::read,
                clock,
                true);
    }

    /** What the server wants. */
    public ServerChoice server() {
        return server.value();
    }

    /** What an estate wants; everything when it has no file. */
    public EstateChoice estate(String estateId) {
        return estateId.matches("[a-z0-9-]{1,40}") ? file(estateId).value() : EstateChoice.everything();
    }

    private WatchedFile<EstateChoice> file(String estateId) {
        return estates.computeIfAbsent(estateId, id -> {
            String name = EstateChoice.FOLDER + "/" + id + ".cfg";
            return new WatchedFile<>(
                    folder.resolve(name),
                    kept.resolve(name),
                    EstateChoice.everything(),
                    EstateChoice::read,
                    clock,
                    false);
        });
    }

    /** What is wrong with the files as they are now: file, line and reason. */
    public List<Text> faults() {
        return Stream.concat(
                        Stream.of(server.fault()), estates.values().stream().map(WatchedFile::fault))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Changes the server's file.
     *
     * @throws CfgFault when the file is broken as it is; it is not touched
     */
    public void changeServer(UnaryOperator<CfgFile> change) throws CfgFault {
        server.edit(change);
    }

    /**
     * Changes an estate's file, which is made when there is none.
     *
     * @throws CfgFault when the file is broken as it is; it is not touched
     */
    public void changeEstate(String estateId, UnaryOperator<CfgFile> change) throws CfgFault {
        file(estateId).edit(change);
    }
}
