package city.okno.channel.vk;

import city.okno.delivery.Ask;
import city.okno.delivery.Outgoing.Button;
import city.okno.script.ChannelKind;
import city.okno.script.ChannelLimits;
import java.util.ArrayList;
import java.util.List;

/// How options stand under a message of VK, whose inline keyboards are small (6 rows, 10 buttons,
/// 40 characters). What does not fit under its own words is numbered in the text, with a small
/// button for each number; more than ten options are only numbered: the engine takes a typed
/// number.
///
/// @param list what is added to the text; empty when the buttons say it themselves
/// @param rows none: no keyboard
record VkLayout(List<String> list, List<List<Key>> rows) {

    private static final ChannelLimits LIMITS = ChannelLimits.of(ChannelKind.VK);

    /// Longer labels get a row of their own: about half of a phone's width.
    private static final int HALF_ROW = 16;

    /// @param button what is pressed
    /// @param label what stands on it
    record Key(Button button, String label) {}

    static VkLayout of(List<Button> all) {
        var buttons = all.stream().filter(VkLayout::isPossible).toList();
        var rows = worded(buttons);
        return fits(buttons, rows) ? new VkLayout(List.of(), rows) : numbered(buttons);
    }

    /// VK shares the place, but no number.
    private static boolean isPossible(Button button) {
        return button.share() != Ask.PHONE;
    }

    private static boolean fits(List<Button> buttons, List<List<Key>> rows) {
        return buttons.size() <= LIMITS.buttons()
                && rows.size() <= LIMITS.rows()
                && buttons.stream().allMatch(it -> it.label().length() <= LIMITS.label());
    }

    /// Two short labels share a row.
    private static List<List<Key>> worded(List<Button> buttons) {
        var rows = new ArrayList<List<Key>>();
        for (var button : buttons) {
            var last = rows.isEmpty() ? List.<Key>of() : rows.getLast();
            if (last.size() == 1 && isShort(last.getFirst().button()) && isShort(button)) {
                rows.set(rows.size() - 1, List.of(last.getFirst(), key(button)));
            } else {
                rows.add(List.of(key(button)));
            }
        }
        return List.copyOf(rows);
    }

    private static VkLayout numbered(List<Button> buttons) {
        var list = new ArrayList<String>();
        var rows = new ArrayList<List<Key>>();
        var row = new ArrayList<Key>();
        for (var button : buttons) {
            if (button.share() != null) {
                rows.add(List.of(key(button)));
                continue;
            }
            list.add("%d. %s".formatted(list.size() + 1, button.label()));
            row.add(new Key(button, Integer.toString(list.size())));
            if (row.size() == LIMITS.perRow()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        return new VkLayout(list, buttons.size() <= LIMITS.buttons() ? rows : List.of());
    }

    private static Key key(Button button) {
        return new Key(button, button.label());
    }

    /// The button for the place always takes a row.
    private static boolean isShort(Button button) {
        return button.share() == null && button.label().length() <= HALF_ROW;
    }
}
