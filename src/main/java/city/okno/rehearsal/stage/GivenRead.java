package city.okno.rehearsal.stage;

import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.util.List;

/// `given read "Дарья"`: the messenger says that she read what she was sent, as VK does.
record GivenRead(Stage stage) implements Given {

    @Override
    public String word() {
        return "read";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        if (!words.isEmpty() || quoted.size() != 1) {
            return "expected: given read \"Name\"";
        }
        stage.read(Cast.account(quoted.getFirst()));
        return "";
    }
}
