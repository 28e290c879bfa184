package city.okno.testing;

import java.util.List;

/// A message of the community as the app shows it now: after edits.
///
/// @param id VK's `message_id`
/// @param attached as it was sent, `photo-1_2,doc-1_3`; or empty
public record VkBubble(int id, String text, List<Button> buttons, String attached) {

    /// @param payload what a press brings back; empty for the button that shares the place
    public record Button(String label, String payload) {}

    public List<String> labels() {
        return buttons.stream().map(Button::label).toList();
    }
}
