package city.okno.channel.vk;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// VK's numbers of languages (`client_info.lang_id`), as far as its manual names them.
final class VkLanguages {

    private VkLanguages() {}

    /// @return two letters; null when VK says nothing, or a language that we do not know
    static @Nullable String code(JsonNode number) {
        return switch (number.asInt(-1)) {
            case 0 -> "ru";
            case 1 -> "uk";
            case 2 -> "be";
            case 3 -> "en";
            case 4 -> "es";
            case 5 -> "fi";
            case 6 -> "de";
            case 7 -> "it";
            default -> null;
        };
    }
}
