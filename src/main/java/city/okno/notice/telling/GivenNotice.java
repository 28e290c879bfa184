package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.Notices;
import city.okno.resident.Residents;
import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// `given notice campaign "Дарья" "The project is open"`: somebody is told something, as a feature
/// would do it. `given notice document phone "Дарья" "Ready" of "Registry"` tells it to her bare
/// number, as what this department has to say.
@Component
class GivenNotice implements Given {

    private static final Duration LIFE = Duration.ofDays(3);

    private final Notices notices;
    private final Residents residents;

    GivenNotice(Notices notices, Residents residents) {
        this.notices = notices;
        this.residents = residents;
    }

    @Override
    public String word() {
        return "notice";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        var category =
                words.stream()
                        .findFirst()
                        .flatMap(word ->
                                Stream.of(Category.values())
                                        .filter(it -> code(it).equals(word))
                                        .findFirst());
        boolean named = words.contains("of");
        if (category.isEmpty() || quoted.size() != (named ? 3 : 2)) {
            return "expected: given notice %s [phone] \"Name\" \"Text\" [of \"Department\"]"
                    .formatted(
                            Stream.of(Category.values())
                                    .map(GivenNotice::code)
                                    .collect(Collectors.joining("|")));
        }
        var name = quoted.getFirst();
        var to =
                words.contains("phone")
                        ? new Recipient.ToPhone(Cast.phone(name))
                        : new Recipient.ToParty(
                                residents.partyOf(
                                        new Address(channel, Cast.account(name)), null, now));
        var notice = notice(to, category.get(), quoted.get(1), now);
        notices.tell(named ? notice.paidBy(quoted.getLast()) : notice, now);
        return "";
    }

    private static Notice notice(Recipient to, Category category, String text, Instant now) {
        return new Notice(
                to,
                category,
                "given",
                now + " " + text,
                "notice.given",
                Map.of("text", text),
                List.of(),
                now.plus(LIFE),
                null);
    }

    private static String code(Category category) {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
