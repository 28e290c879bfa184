package city.okno.media;

import java.util.Optional;
import java.util.regex.Pattern;

/// The public id of a picture: 128 random bits. Who knows it may see the picture.
///
/// @param value 22 characters that need no escaping in addresses
public record PictureId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public PictureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a picture's id: " + value);
        }
    }

    /// From outside; empty when it cannot be an id.
    public static Optional<PictureId> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new PictureId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
