/// The web chat's page, a messenger of its own. A conversation is known by a cookie; what it says
/// comes in by `POST`, what it hears is a stream of events over what `channel.chat` keeps.
@NullMarked
package city.okno.channel.web;

import org.jspecify.annotations.NullMarked;
