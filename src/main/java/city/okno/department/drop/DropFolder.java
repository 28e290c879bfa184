package city.okno.department.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The folder, with `done` and `rejected` in it.
record DropFolder(Path folder) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /// Files that are whole: named `….csv`, and not written to for a while. Whoever writes slowly
    /// writes under another name and renames at the end.
    List<Path> whole(Instant now, Duration settle) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            return files.filter(DropFolder::isCsv)
                    .filter(file -> settled(file, now.minus(settle)))
                    .sorted()
                    .toList();
        }
    }

    /// Where the report is written while the file is read; what a crash left there is overwritten.
    Path draft(Path file) {
        return folder.resolve(name(file) + ".report.part");
    }

    /// First the report, then the file: a crash between the two reads the file once more.
    void finish(Path file, Path draft, boolean done, Instant now) throws IOException {
        var target = Files.createDirectories(folder.resolve(done ? "done" : "rejected"));
        var name = name(file);
        if (Files.exists(target.resolve(name))) {
            name = STAMP.format(now) + "-" + name;
        }
        move(draft, target.resolve(name + ".report.csv"));
        move(file, target.resolve(name));
    }

    /// By which it is seen whether somebody wrote to it meanwhile.
    static String look(Path file) throws IOException {
        var seen = Files.readAttributes(file, BasicFileAttributes.class);
        return seen.size() + " " + seen.lastModifiedTime();
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isCsv(Path file) {
        var name = name(file);
        return name.toLowerCase(Locale.ROOT).endsWith(".csv")
                && !name.startsWith(".")
                && Files.isRegularFile(file);
    }

    private static boolean settled(Path file, Instant before) {
        return !file.toFile().isDirectory()
                && !Instant.ofEpochMilli(file.toFile().lastModified()).isAfter(before);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
