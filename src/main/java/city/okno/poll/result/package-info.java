/// Who sees what was answered, and how it looks.
@NullMarked
package city.okno.poll.result;

import org.jspecify.annotations.NullMarked;
