package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.LetterReported;
import city.okno.delivery.Outbox;
import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts;
import city.okno.script.ChannelKind;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredReceipts implements Receipts {

    private final ReceiptRepository receipts;
    private final SuppressionRepository suppressions;
    private final Resending resending;
    private final Outbox outbox;
    private final TransactionTemplate writing;
    private final ApplicationEventPublisher events;

    StoredReceipts(
            ReceiptRepository receipts,
            SuppressionRepository suppressions,
            Resending resending,
            Outbox outbox,
            TransactionTemplate writing,
            ApplicationEventPublisher events) {
        this.receipts = receipts;
        this.suppressions = suppressions;
        this.resending = resending;
        this.outbox = outbox;
        this.writing = writing;
        this.events = events;
    }

    @Override
    public boolean report(ChannelKind channel, String externalId, Report report, Instant now) {
        return writing.execute(_ ->
                !receipts.park(channel, externalId, report, now)
                        && receipts.grow(channel, externalId, report, now)
                        && tell(channel, externalId, now));
    }

    /// The message itself may not be known yet; those before it are.
    @Override
    public void readUpTo(Address who, String externalId, Instant now) {
        var read = new Report(Receipt.READ, "", false);
        report(who.channel(), externalId, read, now);
        for (var earlier : receipts.unreadUpTo(who, externalId)) {
            report(who.channel(), earlier, read, now);
        }
    }

    /// A message was accepted; tells what was reported about it before that. Inside the transaction
    /// that stores the acceptance.
    void accepted(ChannelKind channel, String externalId, LetterId letter, Instant now) {
        if (!receipts.expect(channel, externalId, letter, now)) {
            receipts.link(channel, externalId, letter);
            tell(channel, externalId, now);
        }
    }

    /// @return false when nobody here sent it
    private boolean tell(ChannelKind channel, String externalId, Instant now) {
        var known = receipts.known(channel, externalId);
        known.filter(it -> !leavesAgain(it, now))
                .ifPresent(it -> publish(it.letter(), it.report(), now));
        return known.isPresent();
    }

    private void publish(OwnedLetter letter, Report report, Instant now) {
        events.publishEvent(
                new LetterReported(
                        letter.id(), letter.owner(), report.receipt(), report.reason(), now));
        if (report.receipt() == Receipt.READ) {
            outbox.seen(letter.id(), now);
        }
        if (report.blocked()) {
            suppressions.insert(letter.id(), report.reason(), now);
        }
    }

    /// What is sent once more has not failed yet: its owner need not know.
    private boolean leavesAgain(ReceiptRepository.Known known, Instant now) {
        var letter = known.letter();
        return switch (known.report().receipt()) {
            case ACCEPTED, SENT -> false;
            case UNDELIVERED -> resending.again(letter, known.report().reason(), now);
            case DELIVERED, READ -> {
                resending.arrived(letter.id(), now);
                yield false;
            }
        };
    }
}
