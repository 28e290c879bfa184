package city.okno.channel.sms;

import city.okno.channel.http.NoAnswerException;
import city.okno.delivery.Delivery;
import city.okno.delivery.Lookup.Found;
import city.okno.delivery.Outgoing;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One account at Twilio: its Messages resource (API 2010-04-01).
final class TwilioAccount {

    /// CreateMessage: ValidityPeriod 1–36,000 seconds, more than 5 recommended.
    private static final int VALID_AT_LEAST = 6;

    private static final int VALID_AT_MOST = 36_000;

    /// Report again up to five times, whatever went wrong (Twilio docs, Webhooks: Connection
    /// Overrides).
    private static final String REPEAT_REPORTS = "#rc=5&rp=all";

    /// Clocks differ, and a message is created before its call ends.
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final long PAGE = 100;

    private final TwilioRestClient client;
    private final TwilioAnswers answers;
    private final List<String> senders;
    private final SmsText texts;
    private final @Nullable URI report;
    private final InstantSource clock;

    /// @param senders the first that may write to a number is taken
    /// @param report where Twilio reports what became of a message; null: nowhere
    TwilioAccount(
            TwilioRestClient client,
            TwilioAnswers answers,
            List<String> senders,
            SmsText texts,
            @Nullable URI report,
            InstantSource clock) {
        this.client = client;
        this.answers = answers;
        this.senders = List.copyOf(senders);
        this.texts = texts;
        this.report = report;
        this.clock = clock;
    }

    /// The account's SID.
    String sid() {
        return client.getAccountSid();
    }

    /// Another sender is tried only after a refusal: nothing left before.
    Answer send(Outgoing outgoing) {
        Answer answer = null;
        for (var sender : senders) {
            answer = send(outgoing, sender);
            if (answer.trouble() != TwilioTrouble.OTHER_SENDER) {
                return answer;
            }
        }
        return Objects.requireNonNull(answer);
    }

    /// @param trouble null when there was none, or none that is known
    record Answer(Delivery delivery, @Nullable TwilioTrouble trouble) {}

    private Answer send(Outgoing outgoing, String sender) {
        try {
            var taken = message(outgoing, sender).create(client);
            return new Answer(new Delivery.Accepted(taken.getSid(), segments(taken)), null);
        } catch (NoAnswerException silence) {
            Delivery delivery =
                    silence.wasWritten()
                            ? new Delivery.Unknown(silence.reason())
                            : new Delivery.Failed(silence.reason());
            return new Answer(delivery, null);
        } catch (ApiException refusal) {
            var trouble = TwilioAnswers.trouble(refusal).orElse(null);
            return new Answer(answers.meaning(refusal), trouble);
        }
    }

    /// Message: num_segments is `0` as long as a messaging service has not chosen a sender.
    private static @Nullable Integer segments(Message taken) {
        var count = taken.getNumSegments();
        return count != null && count.matches("[1-9][0-9]{0,2}") ? Integer.valueOf(count) : null;
    }

    private MessageCreator message(Outgoing outgoing, String sender) {
        var to = new PhoneNumber(outgoing.to().value());
        var text = texts.sent(outgoing);
        var message =
                sender.startsWith("MG")
                        ? new MessageCreator(to, sender, text)
                        : new MessageCreator(to, new PhoneNumber(sender), text);
        if (report != null) {
            message.setStatusCallback(report + REPEAT_REPORTS);
        }
        // else a messaging service may change the text, and we would not find it again
        return message.setSmartEncoded(false).setValidityPeriod(validity(outgoing));
    }

    /// Nothing leaves after the letter's end, not even from Twilio's own queue.
    private int validity(Outgoing outgoing) {
        var left = Duration.between(clock.instant(), outgoing.expiresAt()).toSeconds();
        return Math.clamp(left, VALID_AT_LEAST, VALID_AT_MOST);
    }

    /// There is no key by which Twilio knows a call again: the same text to the same number, made
    /// since the call, is this message. What waits in Twilio's own queue has no `DateSent` yet, so
    /// the latest messages to the number are looked through too.
    Found find(Outgoing outgoing, Instant calledAt) {
        var since = calledAt.minus(SKEW).atZone(ZoneOffset.UTC);
        try {
            var sent = records(to(outgoing).setDateSentAfter(since));
            var latest = records(to(outgoing));
            var text = texts.sent(outgoing).strip();
            var same =
                    Stream.concat(sent.stream(), latest.stream())
                            .filter(message -> isSame(message, text, calledAt.minus(SKEW)))
                            .sorted(Comparator.comparing(Message::getDateCreated))
                            .map(Message::getSid)
                            .distinct()
                            .toList();
            return same.isEmpty() ? new Found.NotThere() : new Found.There(same);
        } catch (NoAnswerException silence) {
            return new Found.NotNow(silence.reason());
        } catch (ApiException refusal) {
            return new Found.NotNow("http " + refusal.getStatusCode());
        }
    }

    private static MessageReader to(Outgoing outgoing) {
        return Message.reader().setTo(new PhoneNumber(outgoing.to().value())).setPageSize(PAGE);
    }

    private List<Message> records(MessageReader reader) {
        return reader.firstPage(client).getRecords();
    }

    /// A trial account puts a sentence before the text.
    private static boolean isSame(Message message, String text, Instant since) {
        return message.getBody() != null
                && message.getBody().strip().endsWith(text)
                && message.getDateCreated() != null
                && !message.getDateCreated().toInstant().isBefore(since);
    }
}
