package city.okno.rehearsal.stage;

import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.util.List;

/// `given blocked "Дарья"`: she blocked the bot, which it learns when it writes to her next.
record GivenBlocked(Stage stage) implements Given {

    @Override
    public String word() {
        return "blocked";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        if (!words.isEmpty() || quoted.size() != 1) {
            return "expected: given blocked \"Name\"";
        }
        stage.block(Cast.account(quoted.getFirst()));
        return "";
    }
}
