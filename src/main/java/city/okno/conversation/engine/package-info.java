/// The conversation as a pure function: a session and an event make the next session and what has
/// to be done. No input or output, no clock, no randomness. Its parts call each other as flows call
/// flows, so they stand together; `Dispatch` is where to start reading.
@NullMarked
package city.okno.conversation.engine;

import org.jspecify.annotations.NullMarked;
