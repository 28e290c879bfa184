package city.okno.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void namesTheAuthorAsWished() {
        assertThat(Signature.NAME.of(" Анна Петрова ")).isEqualTo("Анна Петрова");
        assertThat(Signature.FIRST_NAME.of(" Анна Петрова ")).isEqualTo("Анна");
        assertThat(Signature.NONE.of("Анна Петрова")).isEmpty();
    }
}
