/// VK: our own long poll or VK's calls to us, updates in, messages out through the SDK's queries.
@NullMarked
package city.okno.channel.vk;

import org.jspecify.annotations.NullMarked;
