package city.okno.notice.link;

import city.okno.delivery.Letter;
import city.okno.delivery.Message;
import city.okno.notice.ShortLinks;
import java.time.Instant;
import java.util.List;

/// Short links for tests of others.
public final class Linking {

    /// As without a public address.
    public static final ShortLinks NONE =
            new ShortLinks() {
                @Override
                public List<Letter> onFirst(List<Letter> letters, Instant now) {
                    return letters;
                }

                @Override
                public Message example(Message message) {
                    return message;
                }
            };

    private Linking() {}
}
