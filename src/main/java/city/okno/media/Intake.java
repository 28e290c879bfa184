package city.okno.media;

/// What became of a photo that somebody sent.
public sealed interface Intake {

    record Stored(PictureId id) implements Intake {}

    /// It was not kept.
    sealed interface Refused extends Intake {}

    /// @param mostBytes what is taken
    record TooLarge(long mostBytes) implements Refused {}

    /// @param mostPixels width by height that is taken
    record TooManyPixels(long mostPixels) implements Refused {}

    /// A picture, but in a format that cannot be read here.
    ///
    /// @param name as people call it, such as `HEIC`
    record OtherFormat(String name) implements Refused {}

    /// Not a picture at all, or a broken one.
    record NotAPicture() implements Refused {}
}
