package city.okno.testing.leak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource({
        "Called Дарья, RUSSIAN_TEXT",
        "GET /ideas?q=%D0%9F%D0%B0, ENCODED_RUSSIAN_TEXT",
        "'{\"text\":\"\\u041f\\u0430\"}', ENCODED_RUSSIAN_TEXT",
        "To +79161234567, MOBILE_PHONE",
        "To=%2B79161234567&Body=, MOBILE_PHONE",
        "phone89161234567, MOBILE_PHONE",
        "tel:9161234567, MOBILE_PHONE",
        "From=%2B12025550123, MOBILE_PHONE",
        "8 916 123-45-67, WRITTEN_PHONE",
        "+7 (495) 777-77-77, WRITTEN_PHONE",
        "chat_id=804512301, LONG_NUMBER",
        "'{\"id\":7204518331}', LONG_NUMBER"
    })
    void tellsPersonalDataByItsShape(String text, Shape shape) {
        assertThat(Shape.in(text)).contains(shape);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T09:00:00.123456Z took 12345678 ns",
                "HikariProxyConnection@1456219769 wrapping conn1",
                "jdbc:h2:mem:okno_61fbf6bf1eb8979161234567d6fa8c25",
                "okno_89a1eb840879af24506d6fa8c25 is active",
                "3f2504e0-4f89-11d3-9a0c-030512345678",
                "http://localhost:41234/actuator/health",
                "To *** at 0.1234567890"
            })
    void passesOverWhatOnlyLooksLikeIt(String text) {
        assertThat(Shape.in(text)).isEmpty();
    }
}
