package city.okno.search;

import java.util.List;

/// One word of a text as it is compared.
///
/// @param spellings the likeliest first; more than one only where it was written in Latin letters
/// @param weight how much it says: 1, less for `my`, little for `please` and `in`
/// @param negated stands right after a negation and so means the contrary
record Token(List<Word> spellings, double weight, boolean negated) {

    /// Whether the text is about something by this word.
    boolean tells() {
        return weight == 1;
    }
}
