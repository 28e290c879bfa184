package city.okno.poll.talk;

import city.okno.poll.Addressees;
import city.okno.poll.Form;
import city.okno.poll.PollDraft;
import city.okno.poll.PollDraft.About;
import city.okno.script.Wording;
import city.okno.settings.OknoSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a poll of what a moderator typed.
@Component
class TypedPoll {

    /// When people are asked on a later day: not at night.
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final OknoSettings settings;

    TypedPoll(OknoSettings settings) {
        this.settings = settings;
    }

    /// What was typed.
    ///
    /// @param kind `one`, `several`, `scale` or `words`
    /// @param text the question in the author's language
    /// @param text2 in the other language; null: only in the author's
    /// @param list options, or what the two ends of the scale mean; null for words
    /// @param grade the highest number of a scale; null: it is none
    /// @param campaign id, or `none`
    /// @param direction id, or `none`; null as `none`
    /// @param to name of an audience
    /// @param opens a later day; null: now
    /// @param closes the last day
    /// @param tell whether those who answered are told the result; null: there is none to tell
    record Typed(
            String kind,
            String text,
            @Nullable String text2,
            @Nullable String list,
            @Nullable String list2,
            @Nullable Integer grade,
            String campaign,
            @Nullable String direction,
            String to,
            @Nullable String district,
            @Nullable Long idea,
            @Nullable LocalDate opens,
            LocalDate closes,
            boolean hide,
            @Nullable Boolean tell) {}

    /// @param language of the author, two letters
    PollDraft draft(Typed typed, String language, Instant now) {
        var opens = typed.opens();
        return new PollDraft(
                form(typed.kind(), typed.list(), typed.list2(), typed.grade(), language),
                wording(typed.text(), typed.text2(), language),
                new Addressees(typed.to(), argument(typed)),
                about(typed),
                opens == null ? now : opens.atTime(MORNING).atZone(settings.zone()).toInstant(),
                endOf(typed.closes()),
                typed.hide(),
                Boolean.TRUE.equals(typed.tell()));
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
    }

    Form form(
            String kind,
            @Nullable String list,
            @Nullable String list2,
            @Nullable Integer grade,
            String language) {
        return switch (kind) {
            case "one" -> new Form.Single(wordings(list, list2, language));
            case "several" -> new Form.Several(wordings(list, list2, language));
            case "scale" -> {
                var ends = wordings(list, list2, language);
                yield new Form.Scale(Objects.requireNonNull(grade), ends.get(0), ends.get(1));
            }
            case "words" -> new Form.ShortText();
            default -> throw new IllegalArgumentException("no kind of poll: " + kind);
        };
    }

    private List<Wording> wordings(@Nullable String list, @Nullable String list2, String language) {
        var first = OptionText.read(Objects.requireNonNull(list));
        var second = list2 == null ? List.<String>of() : OptionText.read(list2);
        return IntStream.range(0, first.size())
                .mapToObj(i ->
                        wording(first.get(i), i < second.size() ? second.get(i) : null, language))
                .toList();
    }

    /// Who reads another language than these two reads what the author wrote first.
    Wording wording(String first, @Nullable String second, String language) {
        var texts = new LinkedHashMap<>(Map.of(language, first.strip()));
        if (second != null) {
            other(language).ifPresent(it -> texts.put(it, second.strip()));
        }
        return new Wording(texts);
    }

    /// The language besides the author's in which a poll can be written.
    Optional<String> other(String language) {
        return settings.languages().stream().filter(it -> !it.equals(language)).findFirst();
    }

    private static String argument(Typed typed) {
        return switch (typed.to()) {
            case "participants" -> typed.campaign();
            case "district" -> Objects.requireNonNullElse(typed.district(), "");
            case "voters" -> typed.idea() == null ? "" : String.valueOf(typed.idea());
            default -> "";
        };
    }

    private static @Nullable About about(Typed typed) {
        var campaign = id(typed.campaign());
        return campaign == null ? null : new About(campaign, id(typed.direction()));
    }

    private static @Nullable Long id(@Nullable String chosen) {
        return chosen != null && chosen.matches("[0-9]{1,18}") ? Long.valueOf(chosen) : null;
    }
}
