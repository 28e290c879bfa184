package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.answer.Reason;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommonScriptsTest {

    @Test
    void loadByThemselves() {
        assertThat(Scripts.withPatterns().load().flows()).containsKey("common.menu");
    }

    @Test
    void haveEveryWordOfTheEngine() {
        var words = Scripts.withPatterns().load().words();
        var keys =
                Stream.concat(
                        Arrays.stream(CommonWord.values()).map(CommonWord::key),
                        Arrays.stream(Reason.values()).map(Reason::key));
        assertThat(keys).allMatch(words::has);
    }

    @Test
    void haveEveryFlowThatTheEngineStarts() {
        var flows = Scripts.withPatterns().load().flows();
        assertThat(Arrays.stream(CommonFlow.values()).map(CommonFlow::flow))
                .allMatch(flows::containsKey);
    }
}
