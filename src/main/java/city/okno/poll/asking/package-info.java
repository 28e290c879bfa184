/// The polls themselves: asking, changing, ending them.
@NullMarked
package city.okno.poll.asking;

import org.jspecify.annotations.NullMarked;
