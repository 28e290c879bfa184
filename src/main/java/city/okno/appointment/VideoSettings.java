package city.okno.appointment;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How people talk with a consultant by video.
///
/// @param link where a talk takes place on the city's meeting server, with `{id}` where each talk
///   has its own unguessable id; empty: there is no server, and nothing is booked by video
/// @param before so long before the beginning the link is sent
/// @param sms so long after the chat got it, it is sent by SMS too, unless it was opened
/// @param anew so long after its end a talk that did not come about can be moved
@Validated
@ConfigurationProperties("okno.appointments.video")
public record VideoSettings(
        @DefaultValue("")
                @Pattern(
                        regexp = "|https?://[^\\s{}/]+/[^\\s{}]*\\{id}[^\\s{}]*",
                        message =
                                "must be an address with \\{id\\} in its path, such as"
                                        + " https://meet.example.org/\\{id\\}")
                String link,
        @DefaultValue("10m") @DurationMin(message = "must not be negative") Duration before,
        @DefaultValue("1m") @DurationMin(message = "must not be negative") Duration sms,
        @DefaultValue("30m") @DurationMin(message = "must not be negative") Duration anew) {

    static final String ID = "{id}";

    /// Whether anything can be booked by video.
    public boolean isOn() {
        return !link.isEmpty();
    }

    /// The address of one talk.
    public String link(String id) {
        return link.replace(ID, id);
    }
}
