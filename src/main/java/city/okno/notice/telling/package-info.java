/// How one notice is told: its way, its time, its letter, and what becomes of it; what people do
/// not want to be told.
@NullMarked
package city.okno.notice.telling;

import org.jspecify.annotations.NullMarked;
