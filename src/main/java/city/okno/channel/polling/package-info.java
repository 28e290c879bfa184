/// The loop that asks a messenger for updates, the same for all that can be asked.
@NullMarked
package city.okno.channel.polling;

import org.jspecify.annotations.NullMarked;
