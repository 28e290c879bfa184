package city.okno.appointment.talk;

import city.okno.service.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody comes for, in the order in which they said it. Scripts and buttons carry it as
/// numbers with commas between: `12,15`.
record Wanted(List<ServiceId> services) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    Wanted {
        services = List.copyOf(services);
    }

    /// @param besides what was chosen before; null or empty: nothing
    /// @param service what was chosen last
    static Wanted of(@Nullable String besides, String service) {
        var all = new ArrayList<ServiceId>();
        NUMBER.matcher((besides == null ? "" : besides) + "," + service)
                .results()
                .forEach(it -> all.add(new ServiceId(Long.parseLong(it.group()))));
        return new Wanted(all);
    }

    String joined() {
        return services.stream()
                .map(it -> String.valueOf(it.value()))
                .collect(Collectors.joining(","));
    }
}
