package city.okno.storage;

import city.okno.settings.WrongSettingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The key of the hashes: the setting where there is one; else, on H2, a file beside the database
/// that is made once and that only its owner may read.
final class SecretFile {

    private static final int BYTES = 32;

    private final Path file;

    SecretFile(Path file) {
        this.file = file;
    }

    String secret(@Nullable String configured, Database database) {
        if (configured != null) {
            return configured;
        }
        return switch (database) {
            case H2 -> readOrMake();
            case POSTGRESQL ->
                    throw new WrongSettingException(
                            "okno.secret is not set.",
                            "On PostgreSQL all nodes need the same key of the hashes: set"
                                    + " OKNO_SECRET to 32 or more random characters and keep it,"
                                    + " without it nobody is recognised again.");
        };
    }

    private String readOrMake() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void make() throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createFile(file, ownerOnly());
        Files.writeString(
                file,
                HexFormat.of().formatHex(random),
                StandardCharsets.US_ASCII,
                StandardOpenOption.SYNC);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
