/// One turn: an update or a timer, its place in line, one transaction, the steps of the engine,
/// what is said, and what is done when it fails. `Turns`, `TurnTaker` and `Stepper`, in this order.
@NullMarked
package city.okno.conversation.turn;

import org.jspecify.annotations.NullMarked;
