/// Questions that a resident wants a person to answer.
@NullMarked
package city.okno.conversation.operator;

import org.jspecify.annotations.NullMarked;
