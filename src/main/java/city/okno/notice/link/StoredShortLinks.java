package city.okno.notice.link;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterReported;
import city.okno.delivery.Message;
import city.okno.delivery.Outbox;
import city.okno.delivery.Receipt;
import city.okno.notice.ShortLinks;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.RichText;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import city.okno.storage.KeyedHash;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class StoredShortLinks implements ShortLinks {

    private final LinkRepository links;
    private final LinkSettings settings;
    private final Residents residents;
    private final Outbox outbox;
    private final Words words;
    private final KeyedHash hash;
    private final @Nullable URI publicUrl;
    private final String firstLanguage;

    StoredShortLinks(
            LinkRepository links,
            LinkSettings settings,
            Residents residents,
            Outbox outbox,
            Words words,
            KeyedHash hash,
            OknoSettings okno) {
        this.links = links;
        this.settings = settings;
        this.residents = residents;
        this.outbox = outbox;
        this.words = words;
        this.hash = hash;
        this.publicUrl = okno.publicUrl();
        this.firstLanguage = okno.languages().getFirst();
    }

    @Override
    public List<Letter> onFirst(List<Letter> letters, Instant now) {
        if (publicUrl == null) {
            return letters;
        }
        var chatting = chatting(letters);
        var wanted = new LinkedHashMap<String, NewLink>();
        letters.stream()
                .filter(letter -> isNumber(letter.to()) && !chatting.contains(letter.party()))
                .map(this::newLink)
                .forEach(link -> wanted.put(link.stored().phoneHash(), link));
        var until = now.plus(settings.keep());
        wanted.keySet().removeAll(links.prolong(wanted.keySet(), until, now));
        links.delete(wanted.keySet());
        var made = links.insert(List.copyOf(wanted.values()), until, now);
        return letters.stream()
                .map(letter -> {
                    var token = made.get(letter.owner());
                    return token == null
                            ? letter
                            : letter.with(under(letter.message(), publicUrl, token));
                })
                .toList();
    }

    /// A link that is not stored yet.
    ///
    /// @param letter owner of the letter that brings it
    record NewLink(LinkToken token, String tokenHash, StoredLink stored, String letter) {}

    private NewLink newLink(Letter letter) {
        var phone = new Phone(letter.to().value());
        var token = LinkToken.next();
        var link = new StoredLink(phone, residents.phoneHash(phone), language(letter.message()));
        return new NewLink(token, hashed(token), link, letter.owner());
    }

    /// In a rehearsal people have SMS without a number.
    private static boolean isNumber(Address to) {
        return to.channel() == ChannelKind.SMS && to.value().startsWith("+");
    }

    /// Whoever has a chat has buttons and settings there.
    private Set<PartyId> chatting(List<Letter> letters) {
        var parties =
                letters.stream()
                        .filter(letter -> isNumber(letter.to()))
                        .flatMap(letter -> Stream.ofNullable(letter.party()))
                        .toList();
        return residents.reach(parties).entrySet().stream()
                .filter(entry ->
                        entry.getValue().accounts().stream()
                                .filter(account -> account.channel() != ChannelKind.SMS)
                                .anyMatch(outbox::reaches))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Message example(Message message) {
        return publicUrl == null ? message : under(message, publicUrl, LinkToken.EXAMPLE);
    }

    private Message under(Message message, URI publicUrl, LinkToken token) {
        var address = publicUrl.toString().replaceFirst("/+$", "") + "/s/" + token.text();
        var line = words.text("notice.link_line", language(message), Map.of("link", address));
        return message.saying(message.text().then(RichText.plain("\n")).then(line));
    }

    private String language(Message message) {
        return Objects.requireNonNullElse(message.language(), firstLanguage);
    }

    /// Empty when there was never such a link, or it works no more.
    Optional<StoredLink> find(String token, Instant now) {
        return LinkToken.parse(token).flatMap(known -> links.find(hashed(known), now));
    }

    private String hashed(LinkToken token) {
        return hash.of("short-link", token.text());
    }

    /// The first SMS never arrived: the next one is the first.
    @EventListener
    void on(LetterEnded event) {
        if (event.lane() == ChannelKind.SMS) {
            switch (event.outcome()) {
                case REJECTED, DROPPED -> links.deleteOf(event.owner());
                case SENT, UNKNOWN -> {}
            }
        }
    }

    @EventListener
    void on(LetterReported event) {
        if (event.receipt() == Receipt.UNDELIVERED) {
            links.deleteOf(event.owner());
        }
    }
}
