package city.okno.demo;

import city.okno.poll.Addressees;
import city.okno.poll.Answer;
import city.okno.poll.Form;
import city.okno.poll.PollDraft;
import city.okno.poll.PollDraft.About;
import city.okno.script.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A poll in `polls.yaml`, which asks everybody. Times are counted from the first start of the
/// program.
///
/// @param question by language
/// @param several whether more than one option can be chosen
/// @param campaign code of the campaign
/// @param direction title of its direction
record DemoPoll(
        Map<String, String> question,
        @DefaultValue("false") boolean several,
        List<Map<String, String>> options,
        String campaign,
        String direction,
        @DefaultValue("false") boolean hidden,
        Duration opens,
        Duration closes,
        List<DemoAnswer> answers) {

    /// @param chosen options, counted from 1
    /// @param people how many answered so
    record DemoAnswer(List<Integer> chosen, int people) {

        Stream<Answer> each() {
            return Stream.<Answer>generate(() -> new Answer.Chosen(new TreeSet<>(chosen)))
                    .limit(people);
        }
    }

    PollDraft draft(About about, Instant start) {
        var wordings = options.stream().map(Wording::new).toList();
        return new PollDraft(
                several ? new Form.Several(wordings) : new Form.Single(wordings),
                new Wording(question),
                Addressees.everybody(),
                about,
                start.plus(opens),
                start.plus(closes),
                hidden,
                false);
    }
}
