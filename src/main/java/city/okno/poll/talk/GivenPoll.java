package city.okno.poll.talk;

import city.okno.poll.Addressees;
import city.okno.poll.Asking;
import city.okno.poll.Form;
import city.okno.poll.PollDraft;
import city.okno.poll.Polls;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import city.okno.script.PartyId;
import city.okno.script.Wording;
import city.okno.settings.OknoSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// `given poll one "Question" "Option" "Option" hidden`: a poll that asks everybody registered and
/// closes in a week. Forms: `one`, `several`, `scale` with its two ends, `words`; `for participants
/// 1` or another audience asks others.
@Component
class GivenPoll implements Given {

    private static final String FORM =
            "given poll one|several|scale|words \"Question\" \"Option\" … [hidden] [tells-result]"
                    + " [for AUDIENCE ARGUMENT]";

    private static final int DAYS = 7;
    private static final int POINTS = 5;

    private final Polls polls;
    private final OknoSettings settings;

    GivenPoll(Polls polls, OknoSettings settings) {
        this.polls = polls;
        this.settings = settings;
    }

    @Override
    public String word() {
        return "poll";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        if (words.isEmpty() || quoted.isEmpty()) {
            return FORM;
        }
        var options = quoted.stream().skip(1).map(this::said).toList();
        var form =
                switch (words.getFirst()) {
                    case "one" -> new Form.Single(options);
                    case "several" -> new Form.Several(options);
                    case "scale" -> new Form.Scale(POINTS, options.get(0), options.get(1));
                    case "words" -> new Form.ShortText();
                    default -> null;
                };
        if (form == null) {
            return FORM;
        }
        var closes =
                LocalDate.ofInstant(now, settings.zone())
                        .plusDays(DAYS + 1)
                        .atStartOfDay(settings.zone())
                        .toInstant();
        var draft =
                new PollDraft(
                        form,
                        said(quoted.getFirst()),
                        addressees(words),
                        null,
                        now,
                        closes,
                        words.contains("hidden"),
                        words.contains("tells-result"));
        return polls.ask(draft, new PartyId(0), now) instanceof Asking.Asked ? "" : FORM;
    }

    private static Addressees addressees(List<String> words) {
        var at = words.indexOf("for");
        return at < 0 || at + 2 >= words.size()
                ? Addressees.everybody()
                : new Addressees(words.get(at + 1), words.get(at + 2));
    }

    private Wording said(String text) {
        return Wording.of(settings.languages().getFirst(), text);
    }
}
