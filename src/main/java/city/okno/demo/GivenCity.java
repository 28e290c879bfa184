package city.okno.demo;

import city.okno.catalogue.Catalogue;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// `given city of the demo`: its centres, services, life situations and answers.
@Component
class GivenCity implements Given {

    private final Catalogue catalogue;

    GivenCity(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String word() {
        return "city";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        if (!words.equals(List.of("of", "the", "demo")) || !quoted.isEmpty()) {
            return "given city of the demo";
        }
        return switch (catalogue.replace(DemoFiles.catalogue(), now)) {
            case Catalogue.Comparison.Whole _ -> "";
            case Catalogue.Comparison.Broken(var faults) -> faults.toString();
        };
    }
}
