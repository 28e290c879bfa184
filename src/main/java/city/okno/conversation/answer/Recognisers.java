package city.okno.conversation.answer;

import city.okno.script.Choice;
import java.util.List;

/// Reads what was typed as the answer to a question.
public final class Recognisers {

    private static final List<String> YES_NO = List.of("yes_no");
    private static final List<String> CONSENT = List.of("consent", "yes_no");

    private final Lexicon lexicon;

    public Recognisers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// @param shown the options that the resident sees with numbers, the first has number 1
    public Recognised read(String typed, Question question, List<Choice> shown) {
        return switch (question.type()) {
            case TEXT -> TextReader.read(typed, question);
            case NUMBER -> NumberReader.read(typed, question, lexicon);
            case DATE -> DateReader.read(typed, question, lexicon);
            case TIME -> TimeReader.read(typed, lexicon);
            case WHEN -> WhenReader.read(typed, question.now(), lexicon);
            case PHONE -> PhoneReader.read(typed);
            case CHOICE -> choice(typed, question);
            case MANY -> ManyReader.read(typed, question, shown, lexicon);
            case YES_NO -> YesNoReader.read(typed, YES_NO, Reason.YES_NO, lexicon);
            case CONSENT -> YesNoReader.read(typed, CONSENT, Reason.CONSENT, lexicon);
            case LOCATION -> LocationReader.read(typed);
            case PHOTO -> Recognised.not(Reason.PHOTO);
        };
    }

    private Recognised choice(String typed, Question question) {
        var called = ChoiceReader.read(typed, question.options());
        return called instanceof Recognised.NotUnderstood
                ? new DatedChoice(typed, question, lexicon).read()
                : called;
    }
}
