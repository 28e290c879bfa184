package city.okno.appointment.need;

import city.okno.appointment.staff.Workplaces;
import city.okno.centre.Centre;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Button;
import city.okno.notice.Notices;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// "I am at the entrance, please help": tells the operators of the centre, or all.
@Component
public class HelpCalls {

    private static final String SENDER = "help";
    private static final Duration WORTH = Duration.ofMinutes(30);
    private static final Duration ONCE = Duration.ofMinutes(5);

    private final Notices notices;
    private final Workplaces workplaces;
    private final Residents residents;

    HelpCalls(Notices notices, Workplaces workplaces, Residents residents) {
        this.notices = notices;
        this.workplaces = workplaces;
        this.residents = residents;
    }

    /// Within five minutes once, however often somebody taps. Inside a transaction.
    ///
    /// @return false when there is no operator
    public boolean call(Centre centre, PartyId who, Instant now) {
        var operators = workplaces.concerned(centre.id());
        var name = residents.find(who).map(Party::name).orElse("");
        notices.tellAll(
                operators.stream().map(it -> notice(it, centre, who, name, now)).toList(), now);
        return !operators.isEmpty();
    }

    private static Notice notice(
            PartyId operator, Centre centre, PartyId who, String name, Instant now) {
        var call =
                "%d-%d-%d"
                        .formatted(
                                centre.id().value(),
                                who.value(),
                                now.getEpochSecond() / ONCE.toSeconds());
        return new Notice(
                new Notice.Recipient.ToParty(operator),
                Category.DUTY,
                SENDER,
                call + "-" + operator.value(),
                "reception.help_wanted",
                Map.of(
                        "centre",
                        centre.name(),
                        "address",
                        centre.address(),
                        "name",
                        name,
                        "who",
                        name.isEmpty() ? "NOBODY" : "NAMED"),
                List.of(
                        new Button(
                                "reception.coming_button",
                                "reception.coming",
                                Map.of("who", String.valueOf(who.value()))),
                        new Button(
                                "reception.visitors_button",
                                "appointments.visitors",
                                Map.of("centre", String.valueOf(centre.id().value())))),
                now.plus(WORTH),
                null);
    }

    /// Tells who called that somebody is on the way.
    public void coming(PartyId who, PartyId operator, Instant now) {
        notices.tell(
                new Notice(
                        new Notice.Recipient.ToParty(who),
                        Category.APPOINTMENT,
                        SENDER,
                        "coming-%d-%d-%d"
                                .formatted(
                                        who.value(),
                                        operator.value(),
                                        now.getEpochSecond() / ONCE.toSeconds()),
                        "reception.on_the_way",
                        Map.of(),
                        List.of(new Button("reception.here_button", "reception.here", Map.of())),
                        now.plus(WORTH),
                        null),
                now);
    }
}
