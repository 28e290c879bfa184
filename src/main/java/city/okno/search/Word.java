package city.okno.search;

/// A word in normal form and its stem.
record Word(String form, String stem) {

    static Word of(String form) {
        return new Word(form, Stems.of(form));
    }
}
