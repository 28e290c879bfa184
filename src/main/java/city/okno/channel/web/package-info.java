/// The web chat: a page that is a messenger of its own, with the history that a browser cannot
/// keep. A conversation is known by a cookie; what it says comes in by `POST`, what it hears is a
/// line in the database first and an event for open pages second, so that a reload, a lost
/// connection and another node all show the same. In the demo a drawn phone stands beside it.
@NullMarked
package city.okno.channel.web;

import org.jspecify.annotations.NullMarked;
