/// How letters leave: one lane per messenger, held by one node at a time, at the pace that the
/// provider allows.
@NullMarked
package city.okno.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
