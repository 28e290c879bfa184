package city.okno.script.words;

/// How many segments a text needs by SMS.
public final class Sms {

    /// GSM 03.38, the basic table, as far as people type it; with them a segment is 160 or 153
    /// characters long, else (UCS-2) 70 or 67.
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
                    + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// Each of these counts twice.
    private static final String EXTENDED = "^{}\\[~]|€";

    private Sms() {}

    public static int segments(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        return isBasic(text) ? parts(length(text), 160, 153) : parts(text.length(), 70, 67);
    }

    private static int parts(int length, int one, int several) {
        return length <= one ? 1 : (length + several - 1) / several;
    }

    private static boolean isBasic(String text) {
        return text.chars()
                .allMatch(each -> BASIC.indexOf(each) >= 0 || EXTENDED.indexOf(each) >= 0);
    }

    private static int length(String text) {
        return text.chars().map(each -> EXTENDED.indexOf(each) >= 0 ? 2 : 1).sum();
    }
}
