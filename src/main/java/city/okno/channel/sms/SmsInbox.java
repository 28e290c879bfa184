package city.okno.channel.sms;

import city.okno.conversation.Content;
import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.delivery.Outbox;
import city.okno.delivery.Permissions;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What people write by SMS. A keyword counts wherever the conversation stands; a number may be the
/// answer to a notice; everything else the conversation understands by itself.
@Component
class SmsInbox {

    private static final Pattern NUMBER = Pattern.compile("\\s*([1-9][0-9]?)\\s*[.)]?\\s*");

    private final TwilioMessageRepository messages;
    private final Conversations conversations;
    private final Permissions permissions;
    private final Outbox outbox;
    private final TransactionTemplate writing;

    SmsInbox(
            TwilioMessageRepository messages,
            Conversations conversations,
            Permissions permissions,
            Outbox outbox,
            TransactionTemplate writing) {
        this.messages = messages;
        this.conversations = conversations;
        this.permissions = permissions;
        this.outbox = outbox;
        this.writing = writing;
    }

    /// @param text clean; empty when there was a picture alone
    /// @return false when it must come again
    boolean take(String sid, Address from, String text, Instant now) {
        if (messages.isKnown(sid)) {
            return true;
        }
        var keyword = Keywords.of(text).orElse(null);
        var taken =
                switch (keyword) {
                    case STOP -> {
                        permissions.stopped(from, "stop", now);
                        yield true;
                    }
                    case START -> {
                        permissions.allowed(from);
                        yield turn(sid, from, new Content.Start(""), now);
                    }
                    case HELP -> turn(sid, from, new Content.Text("/help"), now);
                    case null -> turn(sid, from, content(from, text), now);
                };
        if (taken) {
            writing.executeWithoutResult(_ -> messages.note(sid, now));
        }
        return taken;
    }

    private boolean turn(String sid, Address from, Content content, Instant now) {
        var answer = conversations.receive(new Inbound(sid, from, null, now, content));
        return !(answer instanceof Acknowledgement.NotNow);
    }

    private Content content(Address from, String text) {
        if (text.isBlank()) {
            return new Content.Unsupported("other");
        }
        var number = NUMBER.matcher(text);
        return number.matches()
                ? outbox.answer(from, Integer.parseInt(number.group(1)))
                        .<Content>map(token -> new Content.Press(token, null))
                        .orElse(new Content.Text(text))
                : new Content.Text(text);
    }
}
