/// What people answered.
@NullMarked
package city.okno.poll.answering;

import org.jspecify.annotations.NullMarked;
