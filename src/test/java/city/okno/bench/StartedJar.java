package city.okno.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The jar that the build has made, running as a process of its own, as `java -jar` starts it.
final class StartedJar implements AutoCloseable {

    private static final Path JAR = Path.of("target", "okno.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final double secondsToReady;

    /// @param home where it keeps its data
    StartedJar(Path home, boolean demo) {
        try {
            Files.createDirectories(home);
            var port = freePort();
            var start = System.nanoTime();
            process =
                    new ProcessBuilder(command(port, demo))
                            .directory(home.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(home.resolve("log").toFile())
                            .start();
            awaitReady(port, home);
            secondsToReady = (System.nanoTime() - start) / 1e9;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(int port, boolean demo) {
        var command = new ArrayList<>(List.of(JAVA.resolve("java").toString(), "-jar"));
        command.add(JAR.toString());
        command.add("--server.port=" + port);
        if (demo) {
            command.add("--okno.demo.enabled=true");
        }
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(int port, Path home) throws IOException {
        var health = URI.create("http://localhost:" + port + "/actuator/health/readiness");
        var request = HttpRequest.newBuilder(health).build();
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isUp(http, request)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IllegalStateException(Files.readString(home.resolve("log")));
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isUp(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /// What the process holds of the machine's memory; Linux only.
    double residentMegabytes() {
        try {
            return number(
                    RESIDENT, Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What is alive in the heap.
    double heapMegabytes() {
        ask("GC.run");
        return number(USED, ask("GC.heap_info"));
    }

    private String ask(String what) {
        try {
            var asking =
                    new ProcessBuilder(
                                    JAVA.resolve("jcmd").toString(),
                                    Long.toString(process.pid()),
                                    what)
                            .start();
            return new String(asking.getInputStream().readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @return megabytes of the kilobytes that the text tells
    private static double number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return Long.parseLong(found.group(1)) / 1024.0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
