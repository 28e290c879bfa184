package city.okno.delivery;

import java.util.List;

/// The door for who wants to know what became of letters. Only reads.
public interface LetterTraces {

    /// In order of their ids; of letters that are forgotten there is none.
    List<LetterTrace> of(List<LetterId> letters);
}
