package city.okno.channel.vk;

import city.okno.conversation.Inbound;
import city.okno.delivery.Address;

/// What an update of VK is to Okno.
sealed interface VkUpdate {

    Address who();

    /// Somebody wrote, or pressed a button.
    record Turn(Inbound inbound) implements VkUpdate {
        @Override
        public Address who() {
            return inbound.from();
        }
    }

    /// Somebody allowed the community to write.
    record Allowed(Address who) implements VkUpdate {}

    /// Somebody forbade the community to write.
    record Denied(Address who) implements VkUpdate {}

    /// Somebody read everything up to this message.
    ///
    /// @param message its id
    record Read(Address who, String message) implements VkUpdate {}
}
