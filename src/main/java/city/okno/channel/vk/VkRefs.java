package city.okno.channel.vk;

import city.okno.delivery.Address;
import java.util.LinkedHashMap;
import java.util.Map;

/// Links that were followed. VK does not say whether a `ref` comes with the first message after the
/// link only or with all that are written in the same window; so it is a start once, and after that
/// the message is what it says. Only in memory: after a restart one more start does no harm.
final class VkRefs {

    private static final int REMEMBERED = 10_000;

    private final Map<Address, String> last =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Address, String> eldest) {
                    return size() > REMEMBERED;
                }
            };

    synchronized boolean isNew(Address who, String ref) {
        return !ref.equals(last.get(who));
    }

    /// The start is committed.
    synchronized void followed(Address who, String ref) {
        last.put(who, ref);
    }
}
