/// What somebody may have meant: recognisers of typed answers for a question of a given type, in
/// every language at any time, and the ways into the flows that are understood.
@NullMarked
package city.okno.conversation.answer;

import org.jspecify.annotations.NullMarked;
