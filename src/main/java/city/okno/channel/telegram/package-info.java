/// Telegram: updates in, by asking for them or by a webhook, and messages out over the SDK's
/// client.
@NullMarked
package city.okno.channel.telegram;

import org.jspecify.annotations.NullMarked;
