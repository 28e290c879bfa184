package city.okno.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.video.TestVideo;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://meet.example.org/{id}",
                "http://localhost:8443/room-{id}?lang=ru",
            })
    void takesWhereEachTalkHasItsOwnAddress(String link) {
        assertThat(wrong(link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.example.org/room",
                "https://{id}.example.org/",
                "https://meet.example.org/{id}/{id}",
                "https://meet.example.org/{name}/{id}",
                "meet.example.org/{id}",
                "javascript:alert({id})",
            })
    void saysWhatIsExpectedOfOthers(String link) {
        assertThat(wrong(link))
                .containsExactly(
                        "must be an address with {id} in its path, such as"
                                + " https://meet.example.org/{id}");
    }

    @Test
    void isOffWithoutALink() {
        assertThat(TestVideo.settings("").isOn()).isFalse();
        assertThat(TestVideo.SETTINGS.isOn()).isTrue();
    }

    private static List<String> wrong(String link) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(TestVideo.settings(link)).stream()
                    .map(ConstraintViolation::getMessage)
                    .toList();
        }
    }
}
