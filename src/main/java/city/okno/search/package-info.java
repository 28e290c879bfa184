/// Finding by what people type: one mechanism for phrases, ideas, services and centres.
///
/// Text is brought to a [normal form][NormalForm]; whole texts are compared by the trigrams of
/// their words ([SimilarityIndex]), single words by stem and spelling ([WordIndex], [PhraseBook]).
/// What was typed in the wrong keyboard layout or in Latin letters is read again as what was meant.
/// Tables of letters and words stand in `src/main/resources/search`, not in code. Names are put in
/// [RussianOrder].
@ApplicationModule(allowedDependencies = {})
@NullMarked
package city.okno.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
