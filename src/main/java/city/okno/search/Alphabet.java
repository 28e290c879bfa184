package city.okno.search;

/// Which alphabet a letter belongs to.
final class Alphabet {

    private Alphabet() {}

    static boolean isLatin(int c) {
        return c < 128 && Character.isLetter(c);
    }

    static boolean isCyrillic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }
}
