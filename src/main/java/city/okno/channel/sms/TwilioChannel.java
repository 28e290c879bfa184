package city.okno.channel.sms;

import city.okno.channel.http.NoAnswerException;
import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outgoing;
import city.okno.script.ChannelKind;
import city.okno.script.Segments;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// SMS through Twilio's Messages resource (API 2010-04-01).
final class TwilioChannel implements Channel {

    /// CreateMessage: Body up to 1,600 characters, else 21617.
    private static final int LONGEST = 1600;

    /// CreateMessage: ValidityPeriod 1–36,000 seconds, more than 5 recommended.
    private static final int VALID_AT_LEAST = 6;

    private static final int VALID_AT_MOST = 36_000;

    /// Report again up to five times, whatever went wrong (Twilio docs, Webhooks: Connection
    /// Overrides).
    private static final String REPEAT_REPORTS = "#rc=5&rp=all";

    private final TwilioRestClient client;
    private final TwilioAnswers answers;
    private final String from;
    private final @Nullable URI report;
    private final InstantSource clock;

    /// @param report where Twilio reports what became of a message; null: nowhere
    TwilioChannel(
            TwilioRestClient client,
            TwilioAnswers answers,
            String from,
            @Nullable URI report,
            InstantSource clock) {
        this.client = client;
        this.answers = answers;
        this.from = from;
        this.report = report;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        try {
            return new Delivery.Accepted(message(outgoing).create(client).getSid());
        } catch (NoAnswerException silence) {
            return silence.wasWritten()
                    ? new Delivery.Unknown(silence.reason())
                    : new Delivery.Failed(silence.reason());
        } catch (ApiException refusal) {
            return answers.meaning(refusal);
        }
    }

    @Override
    public int cost(Outgoing outgoing) {
        return Math.max(1, Segments.of(text(outgoing)).count());
    }

    @Override
    public boolean reports() {
        return report != null;
    }

    private MessageCreator message(Outgoing outgoing) {
        var to = new PhoneNumber(outgoing.to().value());
        var message =
                from.startsWith("MG")
                        ? new MessageCreator(to, from, text(outgoing))
                        : new MessageCreator(to, new PhoneNumber(from), text(outgoing));
        if (report != null) {
            message.setStatusCallback(report + REPEAT_REPORTS);
        }
        return message.setValidityPeriod(validity(outgoing));
    }

    /// Nothing leaves after the letter's end, not even from Twilio's own queue.
    private int validity(Outgoing outgoing) {
        var left = Duration.between(clock.instant(), outgoing.expiresAt()).toSeconds();
        return Math.clamp(left, VALID_AT_LEAST, VALID_AT_MOST);
    }

    private static String text(Outgoing outgoing) {
        var text = SmsText.of(outgoing);
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
