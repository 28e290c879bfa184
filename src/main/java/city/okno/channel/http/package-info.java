/// How a provider is called over HTTP when its SDK has no way of its own that we trust.
@NullMarked
package city.okno.channel.http;

import org.jspecify.annotations.NullMarked;
