package city.okno.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One life of the program.
public final class Victim {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final Instant begun = Instant.now();

    private Victim(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// @param home its working folder, with its log
    public static Victim start(List<String> command, Path home) {
        var log = home.resolve("log");
        home.toFile().mkdirs();
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("OKNO_") || name.startsWith("SPRING_"));
        try {
            return new Victim(builder.start(), log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public long life() {
        return process.pid();
    }

    /// Refuses a program that ended by itself or takes too long to start.
    public void mustLive() {
        if (!process.isAlive() || Instant.now().isAfter(begun.plus(LONGEST_START))) {
            throw new IllegalStateException("the program does not start, see " + log);
        }
    }

    /// `kill -9`: no handler, no `finally`, no shutdown hook runs.
    ///
    /// @return when it was dead
    public Instant kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        return Instant.now();
    }

    /// Asks it to end and lets it.
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
