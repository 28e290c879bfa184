package city.okno.notice.broadcast;

import city.okno.delivery.Message;
import city.okno.delivery.SmsTariff;
import city.okno.notice.Broadcast;
import city.okno.notice.Category;
import city.okno.notice.ShortLinks;
import city.okno.script.PartyId;
import city.okno.script.Wording;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a broadcast of what a moderator typed.
@Component
class TypedNews {

    private static final String TEMPLATE = "broadcast.news";

    /// How long it is worth telling.
    private static final Duration LIFE = Duration.ofDays(3);

    private final Words words;
    private final ShortLinks links;
    private final SmsTariff tariff;
    private final OknoSettings okno;

    TypedNews(Words words, ShortLinks links, SmsTariff tariff, OknoSettings okno) {
        this.words = words;
        this.links = links;
        this.tariff = tariff;
        this.okno = okno;
    }

    /// @param text2 in the other language; null: only in the author's
    /// @param brief as SMS say it; null: it sends none
    record Typed(
            String text, @Nullable String text2, @Nullable String brief, @Nullable String brief2) {}

    /// In segments.
    ///
    /// @param each an SMS
    /// @param most with a link under it
    record Cost(int each, int most) {}

    /// The language besides the author's in which it can be written.
    Optional<String> other(String language) {
        return okno.languages().stream().filter(it -> !it.equals(language)).findFirst();
    }

    Wording text(Typed typed, String language) {
        return wording(typed.text(), typed.text2(), language);
    }

    /// Empty where it sends no SMS.
    Wording brief(Typed typed, String language) {
        var brief = Objects.requireNonNullElse(typed.brief(), "");
        return wording(brief, typed.brief2(), language);
    }

    /// Of the longer one of its languages.
    Cost cost(Typed typed, String language) {
        var each = 0;
        var most = 0;
        var brief = brief(typed, language);
        for (var one : okno.languages()) {
            var text = words.text(TEMPLATE + "_sms", one, Map.of("brief", brief.in(one)));
            var message = Message.of(text).in(one);
            each = Math.max(each, tariff.segments(message));
            most = Math.max(most, tariff.segments(links.example(message)));
        }
        return new Cost(each, most);
    }

    Broadcast broadcast(Typed typed, PartyId author, String language, Instant now) {
        return new Broadcast(
                "broadcast",
                author.value() + " " + now,
                Category.CAMPAIGN,
                TEMPLATE,
                Map.of("text", text(typed, language), "brief", brief(typed, language)),
                List.of(),
                "everybody",
                "",
                now.plus(LIFE));
    }

    private Wording wording(String first, @Nullable String second, String language) {
        var texts = new LinkedHashMap<>(Map.of(language, first.strip()));
        if (second != null) {
            other(language).ifPresent(it -> texts.put(it, second.strip()));
        }
        return new Wording(texts);
    }
}
