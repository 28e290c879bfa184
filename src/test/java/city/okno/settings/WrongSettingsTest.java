package city.okno.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.AssertTrue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;

/// What whoever runs Okno reads when a setting is wrong.
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {

    private final Path file;

    WrongSettingsTest(@TempDir Path folder) {
        file = folder.resolve("application.yml");
    }

    @Test
    void namesPlaceValueAndWhatIsExpected(CapturedOutput output) {
        refuses("okno:\n  zone: Mars/Base\n");
        assertThat(output)
                .contains(
                        "okno.zone in "
                                + file
                                + ", line 2, is \"Mars/Base\"; expected is a time zone"
                                + " such as Europe/Moscow.");
    }

    @Test
    void namesElementOfList(CapturedOutput output) {
        refuses("okno.languages: [ru, english]\n");
        assertThat(output)
                .contains(
                        "okno.languages[1] in "
                                + file
                                + ", line 1, is \"english\": it must be a language code such as ru.");
    }

    @Test
    void masksSecret(CapturedOutput output) {
        refuses("okno.secret: too-short");
        assertThat(output)
                .contains("okno.secret in " + file)
                .contains("has a wrong value: it must have at least 32 characters.")
                .doesNotContain("too-short");
    }

    @Test
    void masksPhone(CapturedOutput output) {
        refuses("okno.admins: 89161234567");
        assertThat(output)
                .contains("okno.admins in " + file)
                .contains("has a wrong value: it must be a phone with country code")
                .doesNotContain("89161234567");
    }

    @Test
    void statesRuleOverSeveralSettings(CapturedOutput output) {
        refuses("okno.pair.low: 2\nokno.pair.high: 1");
        assertThat(output).contains("okno.pair: low must not be above high.");
    }

    @Test
    void namesSettingThatWasMeant(CapturedOutput output) {
        refuses("okno.public-ulr: https://okno.example.org");
        assertThat(output)
                .contains("okno.public-ulr in " + file + ", line 1, is not a setting of Okno.")
                .contains("Did you mean okno.public-url?");
    }

    @Test
    void namesLineThatIsNotYaml(CapturedOutput output) {
        refuses("okno:\n\tzone: UTC\n");
        assertThat(output).contains("line 2, cannot be read: found character '\\t(TAB)'");
    }

    private void refuses(String yaml) {
        try {
            Files.writeString(file, yaml);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        var okno =
                new SpringApplicationBuilder(OnlySettings.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.main.banner-mode=off");
        assertThatThrownBy(() -> okno.run("--spring.config.location=" + file.toUri()));
    }

    @Import(UnknownSettings.class)
    @EnableConfigurationProperties({OknoSettings.class, PairSettings.class})
    static class OnlySettings {}

    @Validated
    @ConfigurationProperties("okno.pair")
    record PairSettings(int low, int high) {

        @AssertTrue(message = "low must not be above high")
        boolean isInOrder() {
            return low <= high;
        }
    }
}
