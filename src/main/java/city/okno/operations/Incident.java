package city.okno.operations;

import java.security.SecureRandom;

/// The number under which a bug is logged once and which the person who met it is shown, such as
/// `K7Q2MD`: six characters that nobody mixes up when they are read aloud.
public record Incident(String number) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;

    public static Incident next() {
        var number = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new Incident(number.toString());
    }

    @Override
    public String toString() {
        return number;
    }
}
