/// What people want to be told, by which way and when, and how they say it in the chat.
@NullMarked
package city.okno.notice.preference;

import org.jspecify.annotations.NullMarked;
