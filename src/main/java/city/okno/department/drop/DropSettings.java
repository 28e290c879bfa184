package city.okno.department.drop;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param folder where files come; null: none is read
/// @param department whose files they are; must be set when the folder is
/// @param delimiter one character
/// @param settle a file that was not written to for so long is whole
@Validated
@ConfigurationProperties("okno.drop")
record DropSettings(
        @Nullable String folder,
        @Nullable @Size(max = 58, message = "must have at most 58 characters") String department,
        @DefaultValue("utf-8") Encoding charset,
        @DefaultValue(";") @Pattern(regexp = "[;,|\\t]", message = "must be one of ; , | or a tab")
                String delimiter,
        @DefaultValue("30s") Duration settle) {

    enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        WINDOWS_1251(Charset.forName("windows-1251"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        Charset charset() {
            return charset;
        }
    }

    @AssertTrue(message = "department must be set when the folder is: whose files they are")
    boolean isWhole() {
        return !isSet(folder) || isSet(department);
    }

    /// Empty: no files are read.
    Optional<Path> path() {
        return Optional.ofNullable(folder).filter(DropSettings::isSet).map(Path::of);
    }

    /// Whose files they are, where there is a folder.
    String sender() {
        return Objects.requireNonNull(department, "checked at the start");
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
