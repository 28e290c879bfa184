package city.okno.testing.leak;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leaks on purpose, into the log of this very run.
class NoLeaksTest {

    private static final Logger OURS = LoggerFactory.getLogger("city.okno.leaking");
    private static final Logger THEIRS = LoggerFactory.getLogger("org.example.leaking");

    @AfterEach
    void forget() {
        SearchedLog.takeLeaks();
    }

    @Test
    void failsTheClassThatLeaked() {
        OURS.debug("Reached {}", "Дарья");
        assertThatThrownBy(NoLeaks::check).hasMessageContaining("RUSSIAN_TEXT: DEBUG");
    }

    @Test
    void seesBehindTheMaskInOurOwnMessages() {
        OURS.debug("Reached {}", "+79161234567");
        assertThatThrownBy(NoLeaks::check)
                .hasMessageContaining("MOBILE_PHONE behind the mask")
                .hasMessageNotContaining("MOBILE_PHONE: ");
    }

    @Test
    void seesWhatALibrarySaysThroughTheMask() {
        THEIRS.debug("chat_id=7204518331");
        assertThatCode(NoLeaks::check).doesNotThrowAnyException();
        THEIRS.debug("To=%2B79161234567");
        assertThatThrownBy(NoLeaks::check).hasMessageContaining("MOBILE_PHONE: DEBUG");
    }

    @Test
    void seesExceptions() {
        OURS.debug("Failed", new IllegalStateException("for Дарья"));
        assertThatThrownBy(NoLeaks::check).hasMessageContaining("RUSSIAN_TEXT");
    }

    @Test
    void seesWhatWasPlanted() {
        Planted.one("wq-planted-token");
        OURS.debug("Called with {}", "wq-planted-token");
        assertThatThrownBy(NoLeaks::check).hasMessageContaining("planted <wq-planted-token>");
    }
}
