package city.okno.channel.vk;

import java.util.Optional;

/// The bytes of Okno's pictures, by their public ids.
@FunctionalInterface
interface VkPictures {
    Optional<byte[]> bytes(String picture);
}
