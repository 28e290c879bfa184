/// The conversation as a pure function: a session and an event make the next session and what has
/// to be done. No input or output, no clock, no randomness.
@NullMarked
@NamedInterface("engine")
package city.okno.conversation.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
