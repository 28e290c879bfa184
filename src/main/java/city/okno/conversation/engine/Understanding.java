package city.okno.conversation.engine;

import city.okno.conversation.answer.Lexicon;
import city.okno.conversation.answer.Question;
import city.okno.conversation.answer.Recognised;
import city.okno.conversation.answer.Recognisers;
import city.okno.script.Choice;
import java.util.List;

/// What the active scripts understand, made ready once.
final class Understanding {

    private final Lexicon lexicon;
    private final Recognisers recognisers;
    private final Starts starts;

    Understanding(Lexicon lexicon, Starts starts) {
        this.lexicon = lexicon;
        this.recognisers = new Recognisers(lexicon);
        this.starts = starts;
    }

    Recognised read(String text, Question question, List<Choice> shown) {
        return recognisers.read(text, question, shown);
    }

    /// Whether this says that nothing more will come.
    boolean isDone(String text) {
        return lexicon.says("done", text);
    }

    Starts starts() {
        return starts;
    }
}
