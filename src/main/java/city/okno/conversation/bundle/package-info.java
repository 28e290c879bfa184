/// Which scripts are in use: the active bundle, those that conversations are pinned to, what a
/// change means for them, and the change itself while the program runs.
@NullMarked
package city.okno.conversation.bundle;

import org.jspecify.annotations.NullMarked;
