package city.okno.channel.vk;

import city.okno.delivery.LetterId;

/// The number by which VK recognises a message that is sent again (messages.send `random_id`): the
/// same for all attempts of a letter's part, another one for everything else. VK remembers them for
/// ever, so they begin at a place that is drawn anew for each database: the letters of a database
/// that was made anew are no repetitions.
///
/// @param base drawn at random, 0 to 2³¹−1
record RandomIds(int base) {

    /// Messages that one letter may become.
    static final int PARTS = 8;

    private static final long RANGE = Integer.MAX_VALUE;

    /// @param part 0 to 7
    /// @return 1 to 2³¹−1
    int of(LetterId letter, int part) {
        if (part < 0 || part >= PARTS) {
            throw new IllegalArgumentException("part " + part + " of a letter");
        }
        return (int) ((base + letter.value() * PARTS + part) % RANGE) + 1;
    }
}
