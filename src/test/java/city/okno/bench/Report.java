package city.okno.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured, in Markdown: on the console at the end, and in `target/bench.md`.
final class Report implements AutoCloseable {

    private static final Path FILE = Path.of("target", "bench.md");

    private final long start = System.nanoTime();
    private final List<String> parts = new ArrayList<>();

    Report() {
        parts.add("Measured on %s.".formatted(machine()));
    }

    /// A heading, a table and what has to be said about it; in the file from then on.
    void add(String heading, Table table, String remark) {
        parts.add("## " + heading);
        parts.add(table.toString());
        if (!remark.isEmpty()) {
            parts.add(remark);
        }
        write();
    }

    private String write() {
        var text = String.join("\n\n", parts) + "\n";
        try {
            Files.writeString(FILE, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text;
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var memory =
                system instanceof com.sun.management.OperatingSystemMXBean more
                        ? more.getTotalMemorySize() >> 30
                        : 0;
        return "%d cores, %d GB of memory, %s %s, Java %s"
                .formatted(
                        system.getAvailableProcessors(),
                        memory,
                        system.getName(),
                        system.getArch(),
                        System.getProperty("java.runtime.version"));
    }

    @Override
    public void close() {
        var took = Duration.ofNanos(System.nanoTime() - start);
        parts.add(
                String.format(
                        Locale.ROOT,
                        "All of it took %d min %02d s.",
                        took.toMinutes(),
                        took.toSecondsPart()));
        System.out.println("\n" + write());
    }
}
