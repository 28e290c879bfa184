/// The texts of a bundle: ICU messages per language, a tiny markup, fallback of languages.
@NullMarked
package city.okno.script.words;

import org.jspecify.annotations.NullMarked;
