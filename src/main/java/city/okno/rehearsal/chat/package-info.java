/// A `.chat` file as it is written: its lines, and what stands left and right of `>` and `<`.
@NullMarked
package city.okno.rehearsal.chat;

import org.jspecify.annotations.NullMarked;
