package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyedHashTest {

    private final KeyedHash hash = new KeyedHash("0123456789abcdef0123456789abcdef");

    @Test
    void isTheKnownHash() {
        // printf 'phone:+79990000001' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        assertThat(hash.of("phone", "+79990000001"))
                .isEqualTo("a862abd575958bb9e326d33a7d232d1c580a9f0c160579decac4dcb82369dd5a");
    }

    @Test
    void keepsPurposesApart() {
        assertThat(hash.of("code", "1")).isNotEqualTo(hash.of("phone", "1"));
    }

    @Test
    void dependsOnTheSecret() {
        var other = new KeyedHash("f".repeat(32));
        assertThat(other.of("phone", "1")).isNotEqualTo(hash.of("phone", "1"));
    }

    @Test
    void refusesShortSecret() {
        assertThatThrownBy(() -> new KeyedHash("secret"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
