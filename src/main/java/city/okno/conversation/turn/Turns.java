package city.okno.conversation.turn;

import city.okno.conversation.Content;
import city.okno.conversation.Conversations;
import city.okno.conversation.Inbound;
import city.okno.conversation.turn.Turn.Result;
import city.okno.delivery.Address;
import city.okno.delivery.Sign;
import city.okno.delivery.Signs;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.storage.DatabaseTrouble;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets turns happen: those of one party one after the other in the order in which they came, those
/// of different parties side by side. Threads wait here, where they hold no connection.
@Component
class Turns implements Conversations {

    private static final int TRIES = 3;

    private final Lines<Address> accountLines = new Lines<>();
    private final Lines<PartyId> partyLines = new Lines<>();

    private final TurnTaker taker;
    private final Arrivals arrivals;
    private final Incidents incidents;
    private final Residents residents;
    private final Signs signs;
    private final TransactionTemplate writing;

    Turns(
            TurnTaker taker,
            Arrivals arrivals,
            Incidents incidents,
            Residents residents,
            Signs signs,
            TransactionTemplate writing) {
        this.taker = taker;
        this.arrivals = arrivals;
        this.incidents = incidents;
        this.residents = residents;
        this.signs = signs;
        this.writing = writing;
    }

    @Override
    public Acknowledgement receive(Inbound inbound) {
        var turn =
                new Turn(
                        new UpdateKey(inbound.from().channel().code(), inbound.updateId()),
                        inbound.from(),
                        inbound.language(),
                        inbound.at(),
                        true,
                        party ->
                                arrivals.arrival(
                                        inbound.content(), inbound.from(), party, inbound.at()));
        var acknowledgement = take(turn, inbound.content().toString());
        if (inbound.content() instanceof Content.Press(_, String pressId)) {
            signs.show(new Sign.PressAnswered(inbound.from(), pressId));
        }
        return acknowledgement;
    }

    /// @param body what is kept of the update when its turn fails
    Acknowledgement take(Turn turn, String body) {
        return accountLines.inLine(turn.account(), () -> takeSafely(turn, body));
    }

    private Acknowledgement takeSafely(Turn turn, String body) {
        try {
            return inPartyLine(turn);
        } catch (RuntimeException | Error failure) {
            return DatabaseTrouble.passes(failure)
                    ? new Acknowledgement.NotNow()
                    : incidents.keep(turn, body, failure);
        }
    }

    private Acknowledgement inPartyLine(Turn turn) {
        return repeating(() -> residents.known(turn.account()))
                .map(party -> partyLines.inLine(party, () -> taken(turn)))
                .orElseGet(() -> taken(turn));
    }

    private Acknowledgement taken(Turn turn) {
        return repeating(() -> acknowledgement(once(turn)));
    }

    private Result once(Turn turn) {
        Result result;
        do {
            result =
                    Objects.requireNonNull(
                            writing.execute(status -> {
                                var taken = taker.take(turn);
                                if (taken instanceof Result.Moved) {
                                    status.setRollbackOnly();
                                }
                                return taken;
                            }));
        } while (result instanceof Result.Moved);
        return result;
    }

    private static Acknowledgement acknowledgement(Result result) {
        return switch (result) {
            case Result.Taken _ -> new Acknowledgement.Done();
            case Result.Seen _ -> new Acknowledgement.Seen();
            case Result.Moved _ -> throw new IllegalStateException("taken anew until it stays");
        };
    }

    /// Trouble that passes by itself repeats the whole turn.
    private static <T> T repeating(Supplier<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (tried == TRIES || !DatabaseTrouble.passes(failure)) {
                    throw failure;
                }
            }
        }
    }
}
