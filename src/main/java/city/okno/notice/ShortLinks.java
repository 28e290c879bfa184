package city.okno.notice;

import city.okno.delivery.Letter;
import city.okno.delivery.Message;
import java.time.Instant;
import java.util.List;

/// The way to a page for who has only SMS: what was sent and why, how to stop it, when not to be
/// disturbed, where the bot is. Without a public address there are no links.
public interface ShortLinks {

    /// Each letter with the link under its text, if it is the first SMS to the number and its owner
    /// has no chat; else the letter as it is. Inside the transaction that puts the letters, to each
    /// number one at most.
    List<Letter> onFirst(List<Letter> letters, Instant now);

    /// The message as [#onFirst] would make it, with an invented link as long as a real one: for
    /// who counts segments beforehand. As it is where there are no links.
    Message example(Message message);
}
