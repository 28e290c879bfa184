package city.okno.channel.telegram;

import java.util.Optional;

/// The bytes of Okno's pictures, by their public ids.
@FunctionalInterface
interface TelegramPictures {
    Optional<byte[]> bytes(String picture);
}
