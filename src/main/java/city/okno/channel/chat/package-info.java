/// What the web chat keeps for a browser that cannot: the lines of each conversation, and the pages
/// that look at them now. A line stands in the database first and is an event for open pages
/// second, so that a reload, a lost connection and another node all show the same. In the demo the
/// drawn phone and its SMS stand beside it.
@NullMarked
package city.okno.channel.chat;

import org.jspecify.annotations.NullMarked;
