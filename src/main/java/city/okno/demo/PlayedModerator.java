package city.okno.demo;

import city.okno.channel.DemoModerator;
import city.okno.delivery.Address;
import city.okno.resident.InventedPeople;
import city.okno.resident.Residents;
import city.okno.script.Role;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The moderator whom any visitor of the demo can play, in a conversation of the web chat; an
/// operator of the centres, too, so that the other side of a visit can be seen.
@Component
@ConditionalOnProperty("okno.demo.enabled")
class PlayedModerator implements DemoModerator {

    private final Residents residents;
    private final InventedPeople invented;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    PlayedModerator(
            Residents residents,
            InventedPeople invented,
            TransactionTemplate writing,
            InstantSource clock) {
        this.residents = residents;
        this.invented = invented;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public void play(Address account) {
        var now = clock.instant();
        writing.executeWithoutResult(_ -> {
            var party = residents.partyOf(account, null, now);
            invented.appoint(party, Role.MODERATOR, now);
            invented.appoint(party, Role.OPERATOR, now);
        });
    }
}
