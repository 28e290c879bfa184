package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Priority;
import city.okno.delivery.Target;
import city.okno.notice.Notice;
import city.okno.notice.NoticeId;
import city.okno.script.ChannelKind;
import city.okno.script.Wording;
import city.okno.script.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes the letter that tells a notice by one way.
@Component
public class Envelopes {

    /// Kept by the letter as its owner and found again in delivery's events.
    private static final String OWNER = "notice:";

    private final Words words;
    private final LadderSettings ladder;

    Envelopes(Words words, LadderSettings ladder) {
        this.words = words;
        this.ladder = ladder;
    }

    public Letter letter(StoredNotice notice, Address to, String language) {
        return new Letter(
                notice.party(),
                to,
                message(notice, to.channel(), language).in(language),
                notice.mailing() == null ? notice.category().priority() : Priority.BROADCAST,
                OWNER + notice.id().value(),
                null,
                notice.expiresAt(),
                notice.supersedeKey() == null ? null : supersedeKey(notice.supersedeKey()),
                words.version(),
                notice.mailing());
    }

    /// Whether its words are still there: it may have waited while its template was taken away.
    boolean hasWords(StoredNotice notice) {
        return words.has(notice.template());
    }

    /// Keys of notices do not meet those that others give their letters.
    static String supersedeKey(String key) {
        return OWNER + key;
    }

    static boolean isOurs(String owner) {
        return owner.startsWith(OWNER);
    }

    static NoticeId notice(String owner) {
        return new NoticeId(Long.parseLong(owner.substring(OWNER.length())));
    }

    /// SMS to Russia is one-way: it has no buttons, and a short form where the words have one.
    private Message message(StoredNotice notice, ChannelKind channel, String language) {
        var arguments = said(notice.arguments(), language);
        return switch (channel) {
            case SMS -> {
                var key = brief(notice.template(), words);
                yield Message.of(words.text(key, language, arguments));
            }
            case TELEGRAM, VK, WEB ->
                    new Message(
                            words.text(notice.template(), language, arguments),
                            options(notice, language),
                            pictures(arguments),
                            List.of(),
                            null);
        };
    }

    /// The short form where there is one.
    static String brief(String template, Words words) {
        var brief = Words.brief(template);
        return words.has(brief) ? brief : template;
    }

    private static List<String> pictures(Map<String, Object> arguments) {
        return arguments.get(Notice.PICTURE) instanceof String picture
                ? List.of(picture)
                : List.of();
    }

    private List<Option> options(StoredNotice notice, String language) {
        var options = new ArrayList<Option>();
        for (var button : notice.buttons()) {
            var arguments = new LinkedHashMap<>(notice.arguments());
            arguments.putAll(button.arguments());
            var label = words.text(button.label(), language, said(arguments, language)).text();
            options.add(new Option(label, new Target.Start(button.flow(), button.slots())));
        }
        boolean digest = notice.isDigest();
        if (digest) {
            options.add(own("digest", notice, language));
        }
        if (ladder.of(notice).isPresent()) {
            options.add(own("confirm", notice, language));
            if (!notice.again() && !digest) {
                options.add(own("later", notice, language));
            }
        }
        if (notice.category().offersStop()) {
            options.add(own("stop", notice, language));
        }
        return options;
    }

    /// A button under notices of all features, which starts a flow of this module.
    private Option own(String what, StoredNotice notice, String language) {
        var label = words.text("notice." + what + "_button", language, Map.of()).text();
        var about = Map.of("notice", String.valueOf(notice.id().value()));
        return new Option(label, new Target.Start("notice." + what, about));
    }

    /// What its author wrote in several languages, in this one.
    static Map<String, Object> said(Map<String, Object> arguments, String language) {
        var said = new LinkedHashMap<String, Object>();
        arguments.forEach((name, value) ->
                said.put(name, value instanceof Wording it ? it.in(language) : value));
        return said;
    }
}
