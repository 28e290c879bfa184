package city.okno.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// All audiences by name.
@Component
public class Audiences {

    private final Map<String, Audience> byName;

    public Audiences(List<Audience> all) {
        this.byName = all.stream().collect(Collectors.toMap(Audience::name, Function.identity()));
    }

    public Optional<Audience> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
