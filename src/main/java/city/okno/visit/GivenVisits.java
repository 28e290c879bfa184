package city.okno.visit;

import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// `given visits "Строгино" …`: invented visits to these centres in the last weeks.
@Component
class GivenVisits implements Given {

    private final Centres centres;
    private final InventedVisits invented;

    GivenVisits(Centres centres, InventedVisits invented) {
        this.centres = centres;
        this.invented = invented;
    }

    @Override
    public String word() {
        return "visits";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        var named = quoted.stream().map(this::centre).flatMap(Optional::stream).toList();
        if (named.isEmpty() || named.size() < quoted.size() || !words.isEmpty()) {
            return "given visits \"centre\" …";
        }
        invented.fill(named, now);
        return "";
    }

    private Optional<Centre> centre(String name) {
        return centres.named(name, 1).stream().findFirst();
    }
}
