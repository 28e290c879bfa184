package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.okno.settings.WrongSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    private final Path path;
    private final SecretFile file;

    SecretFileTest(@TempDir Path folder) {
        path = folder.resolve("data").resolve("okno.secret");
        file = new SecretFile(path);
    }

    @Test
    void isMadeOnce() {
        var first = file.readOrMake();
        assertThat(first).hasSize(64);
        assertThat(file.readOrMake()).isEqualTo(first);
        assertThat(path.getParent()).isDirectoryContaining(path::equals);
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        file.readOrMake();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void isRefusedWhenItLostItsContent() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "\n");
        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(file::readOrMake)
                .withMessageContaining("okno.secret has 0 characters");
    }
}
