/// Telegram: our own polling loop over the SDK's client, updates in, messages out.
@NullMarked
package city.okno.channel.telegram;

import org.jspecify.annotations.NullMarked;
