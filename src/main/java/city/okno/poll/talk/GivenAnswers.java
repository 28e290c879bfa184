package city.okno.poll.talk;

import city.okno.poll.Answer;
import city.okno.poll.Answers;
import city.okno.poll.Poll;
import city.okno.poll.Polls;
import city.okno.resident.InventedPeople;
import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// `given answers 12 3`: so many others have chosen the first and the second option of the poll
/// that was given last. `given answers "Text" "Text"`: others wrote this.
@Component
class GivenAnswers implements Given {

    private final Polls polls;
    private final Answers answers;
    private final InventedPeople invented;

    GivenAnswers(Polls polls, Answers answers, InventedPeople invented) {
        this.polls = polls;
        this.answers = answers;
        this.invented = invented;
    }

    @Override
    public String word() {
        return "answers";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        var poll = polls.all(1);
        if (poll.isEmpty() || !words.stream().allMatch(word -> word.matches("[0-9]{1,3}"))) {
            return "given answers N N … or \"Text\" …, after given poll";
        }
        for (int i = 0; i < words.size(); i++) {
            for (int times = Integer.parseInt(words.get(i)); times > 0; times--) {
                answer(poll.getFirst(), Answer.Chosen.of(i + 1), now);
            }
        }
        quoted.forEach(text -> answer(poll.getFirst(), new Answer.Written(text), now));
        return "";
    }

    private void answer(Poll poll, Answer answer, Instant now) {
        var somebody = invented.invent("Extra", now).party();
        answers.give(poll.id(), poll.edition(), somebody, answer, now);
    }
}
