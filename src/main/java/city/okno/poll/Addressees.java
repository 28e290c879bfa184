package city.okno.poll;

/// Whom a poll asks: a [city.okno.notice.Audience] by name, and what narrows it.
///
/// @param argument empty where nothing does; at most 200 characters
public record Addressees(String audience, String argument) {

    public static Addressees everybody() {
        return new Addressees("everybody", "");
    }
}
