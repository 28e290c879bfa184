package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.settings.WrongSettingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir private Path folder;

    @Test
    void makesSecretOnceThatOnlyItsOwnerReads() throws Exception {
        var file = folder.resolve("data/okno.secret");
        var made = new SecretFile(file).secret(null, Database.H2);
        assertThat(made).hasSize(64);
        assertThat(new SecretFile(file).secret(null, Database.H2)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void prefersTheSetting() {
        var file = folder.resolve("okno.secret");
        assertThat(new SecretFile(file).secret("configured", Database.H2)).isEqualTo("configured");
        assertThat(file).doesNotExist();
    }

    @Test
    void asksForTheSettingWhereNodesShareOneDatabase() {
        var file = new SecretFile(folder.resolve("okno.secret"));
        assertThatThrownBy(() -> file.secret(null, Database.POSTGRESQL))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("okno.secret");
    }
}
