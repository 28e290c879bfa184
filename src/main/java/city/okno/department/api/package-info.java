/// `/api/v1`: what departments call over HTTP. A gate asks for the key and keeps the pace; what is
/// refused ends as a problem of RFC 9457.
@NullMarked
package city.okno.department.api;

import org.jspecify.annotations.NullMarked;
