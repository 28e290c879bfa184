package city.okno.media;

/// A square code for cameras (ISO/IEC 18004), such as a ticket's.
///
/// @param text at most 300 characters; what is longer becomes too fine for a telephone's screen
/// @param aloud what people read beside it, in a few short words, one below the other
public record QrCode(String text, String aloud) {

    private static final int LONGEST = 300;

    public QrCode {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a text of " + text.length());
        }
    }

    @Override
    public String toString() {
        return "QrCode[…]";
    }
}
