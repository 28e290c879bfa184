/// Recognisers: what a typed answer means for a question of a given type, in every language at any
/// time.
@NullMarked
package city.okno.conversation.answer;

import org.jspecify.annotations.NullMarked;
