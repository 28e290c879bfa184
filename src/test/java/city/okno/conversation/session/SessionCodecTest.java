package city.okno.conversation.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionCodecTest {

    @Test
    void readsWhatItWrote() {
        var sessions = new RandomSessions(7);
        for (int i = 0; i < 2_000; i++) {
            var session = sessions.next();
            assertThat(SessionCodec.read(SessionCodec.write(session))).isEqualTo(session);
        }
    }

    @Test
    void freshSessionIsSmall() {
        assertThat(SessionCodec.write(Session.begin(1)))
                .isEqualTo(
                        """
                        {"talks":[],"buttons":[],"answered":[],"visits":16777216}\
                        """);
    }

    @Test
    void keepsOrderOfValues() {
        var values = Values.NONE.with("b", "1").with("a", 2).with("c", true);
        assertThat(PlainJson.read(PlainJson.write(values.map())).keySet())
                .containsExactly("b", "a", "c");
    }
}
