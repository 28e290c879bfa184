/// What people are told of a poll without asking: that it has opened, and what came of it.
@NullMarked
package city.okno.poll.news;

import org.jspecify.annotations.NullMarked;
