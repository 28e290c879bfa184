package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Outgoing.Button;
import city.okno.delivery.Rendering;
import city.okno.delivery.Rendering.Shown;
import city.okno.delivery.SmsTariff;
import city.okno.notice.Category;
import city.okno.notice.NoticeId;
import city.okno.notice.Previews;
import city.okno.notice.ShortLinks;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the letters that would be sent, an SMS as the first one to its number, and lets the
/// messengers' adapters lay them out.
@Component
class NoticePreviews implements Previews {

    private static final NoticeId NONE = new NoticeId(0);
    private static final PartyId NOBODY = new PartyId(0);

    private final Envelopes envelopes;
    private final ShortLinks links;
    private final List<Rendering> renderings;
    private final SmsTariff tariff;

    NoticePreviews(
            Envelopes envelopes, ShortLinks links, List<Rendering> renderings, SmsTariff tariff) {
        this.envelopes = envelopes;
        this.links = links;
        this.renderings = renderings;
        this.tariff = tariff;
    }

    @Override
    public List<Look> of(
            Category category,
            String template,
            Map<String, Object> arguments,
            String language,
            Instant now) {
        var notice =
                new StoredNotice(
                        NONE,
                        NoticeState.WAITING,
                        category,
                        NOBODY,
                        null,
                        template,
                        arguments,
                        List.of(),
                        null,
                        null,
                        now.plus(Duration.ofDays(1)),
                        null,
                        language,
                        false);
        return Arrays.stream(ChannelKind.values())
                .map(channel -> look(notice, new Address(channel, "0"), language))
                .toList();
    }

    private Look look(StoredNotice notice, Address to, String language) {
        var letter = envelopes.letter(notice, to, language).message();
        var message = to.channel() == ChannelKind.SMS ? links.example(letter) : letter;
        var shown =
                renderings.stream()
                        .filter(rendering -> rendering.kind() == to.channel())
                        .findFirst()
                        .map(rendering -> rendering.of(outgoing(message, to, notice.expiresAt())))
                        .orElseGet(() -> List.of(plain(message)));
        return new Look(
                to.channel(),
                shown.stream().map(Shown::text).collect(Collectors.joining("\n\n")),
                shown.getLast().rows());
    }

    private static Outgoing outgoing(Message message, Address to, Instant expiresAt) {
        var buttons =
                message.options().stream()
                        .map(option -> new Button(option.label(), "0", null))
                        .toList();
        return new Outgoing(
                new LetterId(0),
                1,
                to,
                message.text(),
                buttons,
                message.pictures(),
                message.files(),
                message.ask(),
                expiresAt,
                message.language());
    }

    /// Where the messenger's page lays it out: each button in its row.
    private static Shown plain(Message message) {
        return new Shown(
                message.text().text(),
                message.options().stream().map(Option::label).map(List::of).toList());
    }

    @Override
    public Optional<SmsPrice> price(Phone phone) {
        return tariff.region(phone.e164())
                .map(region ->
                        new SmsPrice(
                                region,
                                tariff.prices().getOrDefault(region, BigDecimal.ZERO),
                                tariff.currency()));
    }
}
