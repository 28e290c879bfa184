/// The page behind the short link in the first SMS, at `/s/{token}`.
@NullMarked
package city.okno.notice.link;

import org.jspecify.annotations.NullMarked;
