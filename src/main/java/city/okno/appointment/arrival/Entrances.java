package city.okno.appointment.arrival;

import city.okno.appointment.ticket.TicketCode;
import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.storage.KeyedHash;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Codes that hang at the entrances of centres. Who was never there cannot guess one.
@Component
public class Entrances {

    private final Centres centres;
    private final KeyedHash hash;

    Entrances(Centres centres, KeyedHash hash) {
        this.centres = centres;
        this.hash = hash;
    }

    public TicketCode code(Centre centre) {
        return TicketCode.of(hash.of("entrance", centre.code()));
    }

    Optional<Centre> centre(String typed) {
        return TicketCode.read(typed)
                .flatMap(code ->
                        centres.all().stream().filter(it -> code(it).equals(code)).findFirst());
    }
}
