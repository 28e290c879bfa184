package city.okno.department.callback;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param ports on which departments may be called
/// @param timeout how long one call takes at most, from the name's look-up to the answer
/// @param oldSecret how long calls are signed with the secret before, too, after a new one was made
/// @param loopback for development only: this machine may be called, by plain HTTP and on any port
@ConfigurationProperties("okno.callbacks")
record CallbackSettings(
        @DefaultValue({"443", "8443"}) List<Integer> ports,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("24h") Duration oldSecret,
        @DefaultValue("false") boolean loopback) {

    CallbackSettings {
        ports = List.copyOf(ports);
    }
}
