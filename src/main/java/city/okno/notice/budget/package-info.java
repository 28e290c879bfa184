/// What departments may spend on SMS, in segments a month.
@NullMarked
package city.okno.notice.budget;

import org.jspecify.annotations.NullMarked;
