package city.okno.storage;

import city.okno.settings.WrongSettingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Where the secret lives when nobody set one: a file that only the owner may read.
record SecretFile(Path path) {

    private static final int MINIMUM = 32;
    private static final int BYTES = 32;

    String readOrMake() {
        try {
            return Files.exists(path) ? read() : make();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String read() throws IOException {
        var secret = Files.readString(path).strip();
        if (secret.length() < MINIMUM) {
            throw new WrongSettingException(
                    "The secret in %s has %d characters instead of at least %d."
                            .formatted(path, secret.length(), MINIMUM),
                    "Put the file back from a backup. Only if this Okno has no votes yet: delete it, and"
                            + " a new one is made.");
        }
        return secret;
    }

    /// Whole or not at all, also after a kill.
    private String make() throws IOException {
        var secret = random();
        var folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, path.getFileName().toString(), "", ownerOnly());
        Files.write(draft, secret.getBytes(StandardCharsets.US_ASCII));
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
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
