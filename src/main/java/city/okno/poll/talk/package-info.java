/// What scripts may ask of polls, and what `.chat` files suppose.
@NullMarked
package city.okno.poll.talk;

import org.jspecify.annotations.NullMarked;
