package city.okno.conversation.answer;

import city.okno.script.Choice;
import java.util.List;

/// What the active scripts understand, made ready once.
public final class Understanding {

    private final Lexicon lexicon;
    private final Recognisers recognisers;
    private final Starts starts;

    Understanding(Lexicon lexicon, Starts starts) {
        this.lexicon = lexicon;
        this.recognisers = new Recognisers(lexicon);
        this.starts = starts;
    }

    public Recognised read(String text, Question question, List<Choice> shown) {
        return recognisers.read(text, question, shown);
    }

    /// Whether this says that nothing more will come.
    public boolean isDone(String text) {
        return lexicon.says("done", text);
    }

    public Starts starts() {
        return starts;
    }
}
