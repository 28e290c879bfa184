package city.okno.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/// A server from npm, installed once below `target` as its lock file says, and started on a free
/// port. The test that wants it is skipped, and says so, where there is no Node.js or npm cannot
/// install it.
final class NodeTool implements AutoCloseable {

    private static final Path SOURCES = Path.of("src/test/npm");
    private static final Path INSTALLED = Path.of("target/npm");
    private static final long MINUTES_TO_INSTALL = 3;

    private final Process process;
    private final int port;

    private NodeTool(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param name of the folder with its `package.json`, its lock file and `serve.js`, which
    ///   prints its port first of all and ends with its standard input
    static NodeTool startOrSkip(String name) {
        assumeTrue(runs("node") && runs("npm"), "No Node.js with npm here, so " + name + " is not");
        var folder = INSTALLED.resolve(name);
        try {
            assumeTrue(isInstalled(name, folder), "npm cannot install " + name + " here");
            var process = start(folder, Redirect.PIPE, "node", "serve.js");
            return new NodeTool(process, port(process));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// As [#startOrSkip(String)], for a tool that is told its port and everything else on its
    /// command line.
    ///
    /// @param log of what it says
    static NodeTool startOrSkip(String name, Path log, IntFunction<List<String>> arguments) {
        assumeTrue(runs("node") && runs("npm"), "No Node.js with npm here, so " + name + " is not");
        var folder = INSTALLED.resolve(name);
        try {
            assumeTrue(isInstalled(name, folder), "npm cannot install " + name + " here");
            var port = freePort();
            var command = new ArrayList<>(List.of("node", "serve.js"));
            command.addAll(arguments.apply(port));
            var process =
                    start(
                            folder,
                            Redirect.to(log.toAbsolutePath().toFile()),
                            command.toArray(String[]::new));
            awaitListening(process, port);
            return new NodeTool(process, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(Process process, int port) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("it ended with " + process.exitValue());
                    }
                    try (var socket = new Socket()) {
                        socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                        return true;
                    } catch (IOException notYet) {
                        return false;
                    }
                });
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static boolean isInstalled(String name, Path folder) throws IOException {
        if (isCurrent(SOURCES.resolve(name), folder)) {
            return true;
        }
        Files.createDirectories(folder);
        try (var files = Files.list(SOURCES.resolve(name))) {
            for (var file : files.toList()) {
                var copy = folder.resolve(file.getFileName());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return succeeds(
                start(
                        folder,
                        Redirect.DISCARD,
                        "npm",
                        "ci",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund"));
    }

    /// Whether npm has finished with this very lock file.
    private static boolean isCurrent(Path source, Path folder) throws IOException {
        var done = folder.resolve("node_modules/.package-lock.json");
        for (var name : List.of("package-lock.json", "serve.js")) {
            var copy = folder.resolve(name);
            if (!Files.exists(copy) || Files.mismatch(source.resolve(name), copy) >= 0) {
                return false;
            }
        }
        return Files.exists(done);
    }

    private static boolean runs(String program) {
        try {
            return succeeds(start(Path.of("."), Redirect.DISCARD, program, "--version"));
        } catch (IOException absent) {
            return false;
        }
    }

    private static boolean succeeds(Process process) {
        try {
            return process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)
                    && process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Path folder, Redirect output, String... command)
            throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private static int port(Process process) throws IOException {
        var port = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (port == null) {
            throw new IllegalStateException("serve.js ended before it said its port");
        }
        return Integer.parseInt(port);
    }
}
