// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Server;

/**
 * The real distribution in a Pax Exam container, driven from outside over HTTP and SSH. Pax Exam has no JUnit 5 driver;
 * its container needs none.
 */
final class KarafContainer implements AutoCloseable {
    /** Who may use the console of this container; the distribution itself has no such user. */
    static final String CONSOLE_USER = "itest";

    private final TestContainer container;
    private final Path folder;
    private final int port;
    private final int sshPort;

    private KarafContainer(TestContainer container, Path folder, int port, int sshPort) {
        this.container = container;
        this.folder = folder;
        this.port = port;
        this.sshPort = sshPort;
    }

    /**
     * Starts a container.
     *
     * @param data where Steward keeps its store; a later container on the same folder finds it again
     * @param bootFeatures what it starts with, or an empty string for what the distribution starts with
     */
    static KarafContainer start(Path data, String bootFeatures) {
        Path folder = Distribution.folder("exam");
        int port = Distribution.freePort();
        int sshPort = Distribution.freePort();
        try {
            ExamSystem system = PaxExamRuntime.createServerSystem(options(folder, data, port, sshPort, bootFeatures));
            TestContainer container = PaxExamRuntime.createContainer(system);
            container.start();
            return new KarafContainer(container, folder, port, sshPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers. */
    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Its console. */
    Console console() {
        return Console.open(sshPort, CONSOLE_USER, Server.PASSWORD);
    }

    /** The unpacked Karaf. */
    Path karaf() {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.endsWith("etc/startup.properties"))
                    .map(file -> file.getParent().getParent())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Karaf below " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    private static Option[] options(Path folder, Path data, int port, int sshPort, String bootFeatures) {
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(Distribution.archive().toUri().toString())
                        .karafVersion(System.getProperty("steward.karaf", "4.4.10"))
                        .name("Steward")
                        .unpackDirectory(folder.toFile())
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole(),
                keepRuntimeFolder(),
                systemTimeout(90_000),
                put("etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", localRepository()),
                put("etc/org.apache.karaf.shell.cfg", "sshPort", Integer.toString(sshPort)),
                put("etc/users.properties", CONSOLE_USER, Server.PASSWORD + ",_g_:admingroup"),
                put("etc/users.properties", "_g_:admingroup", "group,admin,manager,viewer,systembundles,ssh"),
                put("etc/system.properties", "org.osgi.service.http.port", Integer.toString(port)),
                put("etc/system.properties", "steward.data", data.toString()),
                put("etc/system.properties", "steward.demo", "true"),
                put("etc/system.properties", "derby.system.home", data.toString())));
        if (!bootFeatures.isEmpty()) {
            options.add(put("etc/org.apache.karaf.features.cfg", "featuresBoot", bootFeatures));
        }
        for (String argument : vmArguments()) {
            options.add(vmOption(argument));
        }
        options.add(org.ops4j.pax.exam.CoreOptions.environment("STEWARD_ADMIN_PASSWORD=" + Server.PASSWORD));
        return options.toArray(Option[]::new);
    }

    /** What bin/steward passes too: Pax Exam starts the JVM itself. */
    private static List<String> vmArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED"));
        String karaf = System.getProperty("steward.karaf", "4.4.10");
        arguments.add("--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar");
        arguments.add("--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar");
        for (String open : List.of(
                "java.base/java.security",
                "java.base/java.net",
                "java.base/java.lang",
                "java.base/java.util",
                "java.naming/javax.naming.spi",
                "java.rmi/sun.rmi.transport.tcp")) {
            arguments.add("--add-opens=" + open + "=ALL-UNNAMED");
        }
        for (String export : List.of(
                "java.base/sun.net.www.protocol.file", "java.base/sun.net.www.protocol.http",
                "java.base/sun.net.www.protocol.https", "java.base/sun.net.www.protocol.jar",
                "java.base/sun.net.www.content.text", "java.rmi/sun.rmi.registry")) {
            arguments.add("--add-exports=" + export + "=ALL-UNNAMED");
        }
        arguments.add("-classpath");
        arguments.add("lib/jdk9plus/*" + java.io.File.pathSeparator + "lib/boot/*");
        return arguments;
    }

    private static String localRepository() {
        return System.getProperty("steward.localRepository", System.getProperty("user.home") + "/.m2/repository");
    }

    private static Option put(String file, String key, String value) {
        return editConfigurationFilePut(file, key, value);
    }
}
