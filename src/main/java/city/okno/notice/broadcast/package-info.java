/// Telling many the same: counting them, feeding the lanes page by page, holding and ending it.
@NullMarked
package city.okno.notice.broadcast;

import org.jspecify.annotations.NullMarked;
