/// Where a conversation stands and how it is stored, what may happen to it, and what has to be done
/// then: all that goes into a step of the engine and comes out of it. Values only.
@NullMarked
@NamedInterface("session")
package city.okno.conversation.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
