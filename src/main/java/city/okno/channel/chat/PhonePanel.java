package city.okno.channel.chat;

import city.okno.channel.sms.SmsText;
import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outgoing;
import city.okno.script.ChannelKind;
import city.okno.script.Phone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// SMS in the demo without Twilio: a drawn phone beside the chat. A conversation sees the SMS to
/// the numbers that it has named itself, and no others.
public class PhonePanel implements Channel, PhoneNumbers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PhonePanelRepository panel;
    private final TransactionTemplate writing;
    private final ChatStreams streams;
    private final InstantSource clock;

    PhonePanel(
            PhonePanelRepository panel,
            TransactionTemplate writing,
            ChatStreams streams,
            InstantSource clock) {
        this.panel = panel;
        this.writing = writing;
        this.streams = streams;
        this.clock = clock;
    }

    /// An SMS as the page draws it.
    ///
    /// @param to only the last digits
    public record Sms(String id, String to, String text, Instant at) {}

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        var phone = new Phone(outgoing.to().value());
        var id = "sms-" + outgoing.letter().value();
        var sms = new Sms(id, phone.masked(), SmsText.of(outgoing), clock.instant());
        if (Boolean.TRUE.equals(writing.execute(_ -> panel.insert(phone, sms)))) {
            var json = JSON.writeValueAsString(sms);
            panel.chatsNaming(phone).forEach(chat -> streams.show(chat, "sms", json));
        }
        return new Delivery.Accepted(id);
    }

    @Override
    public void heard(ChatId chat, String text) {
        Phone.parse(text)
                .ifPresent(phone ->
                        writing.executeWithoutResult(_ -> panel.insertNumber(chat, phone)));
    }

    /// Oldest first.
    public List<Sms> shownTo(ChatId chat) {
        return panel.shownTo(chat);
    }
}
