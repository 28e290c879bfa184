/// Tells departments of their events by calling an address that an admin registered: signed,
/// repeated until it is taken, and never to an address inside the city's own network.
@NullMarked
package city.okno.department.callback;

import org.jspecify.annotations.NullMarked;
