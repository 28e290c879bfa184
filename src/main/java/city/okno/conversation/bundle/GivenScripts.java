package city.okno.conversation.bundle;

import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `given scripts of the folder`: they are in use, and the file is about them, so no mode replaces
/// them.
@Component
class GivenScripts implements Given {

    private final ObjectProvider<Activation> activation;

    GivenScripts(ObjectProvider<Activation> activation) {
        this.activation = activation;
    }

    @Override
    public String word() {
        return "scripts";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        if (!words.equals(List.of("of", "the", "folder")) || !quoted.isEmpty()) {
            return "given scripts of the folder";
        }
        activation.getObject().readFolder();
        activation.getObject().follow();
        return "";
    }
}
