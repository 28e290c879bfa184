package city.okno.channel.vk;

import com.vk.api.sdk.objects.messages.Keyboard;
import com.vk.api.sdk.objects.messages.KeyboardButton;
import com.vk.api.sdk.objects.messages.KeyboardButtonActionCallback;
import com.vk.api.sdk.objects.messages.KeyboardButtonActionCallbackType;
import com.vk.api.sdk.objects.messages.KeyboardButtonActionLocation;
import com.vk.api.sdk.objects.messages.KeyboardButtonActionLocationType;
import com.vk.api.sdk.objects.messages.KeyboardButtonPropertyAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Buttons under a message, as the SDK writes them. A press comes back as `message_event`, with the
/// token in the payload.
final class VkKeyboard {

    /// In the payload of a button.
    static final String TOKEN = "t";

    /// What takes the buttons away from a message that is edited.
    static final String NONE = "{\"inline\":true,\"buttons\":[]}";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VkKeyboard() {}

    static @Nullable Keyboard of(VkLayout layout) {
        return layout.rows().isEmpty()
                ? null
                : new Keyboard()
                        .setInline(true)
                        .setButtons(layout.rows().stream().map(VkKeyboard::row).toList());
    }

    private static List<KeyboardButton> row(List<VkLayout.Key> keys) {
        return keys.stream().map(key -> new KeyboardButton().setAction(action(key))).toList();
    }

    private static KeyboardButtonPropertyAction action(VkLayout.Key key) {
        return key.button().share() == null
                ? new KeyboardButtonActionCallback()
                        .setType(KeyboardButtonActionCallbackType.CALLBACK)
                        .setLabel(key.label())
                        .setPayload(payload(key.button().token()))
                : new KeyboardButtonActionLocation()
                        .setType(KeyboardButtonActionLocationType.LOCATION);
    }

    private static String payload(String token) {
        return JSON.createObjectNode().put(TOKEN, token).toString();
    }
}
