package city.okno.delivery.outbox;

import city.okno.delivery.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a button of a mailing carries: the same for everybody, because one call may bring it to
/// many. Whose letter is meant follows from who presses; so nobody gains anything by making one up.
///
/// @param place 1 for the first button of the letter
record SharedToken(long mailing, int place) {

    private static final Pattern FORM = Pattern.compile("all\\.(\\d{1,18})\\.(\\d{1,3})");

    @Override
    public String toString() {
        return "all.%d.%d".formatted(mailing, place);
    }

    /// Empty for the token of one button.
    static Optional<SharedToken> parse(String token) {
        var form = FORM.matcher(token);
        return form.matches()
                ? Optional.of(
                        new SharedToken(
                                Long.parseLong(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /// The same buttons with tokens that all share.
    static List<Outgoing.Button> onEach(List<Outgoing.Button> buttons, long mailing) {
        return IntStream.range(0, buttons.size())
                .mapToObj(at -> shared(buttons.get(at), new SharedToken(mailing, at + 1)))
                .toList();
    }

    private static Outgoing.Button shared(Outgoing.Button button, SharedToken token) {
        return button.share() == null
                ? new Outgoing.Button(button.label(), token.toString(), null)
                : button;
    }
}
