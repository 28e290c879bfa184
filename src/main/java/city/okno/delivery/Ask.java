package city.okno.delivery;

/// How the question of a message wants to be answered, so that a channel can help: a keyboard for
/// digits, a button that shares the contact, a place to attach a photo.
public enum Ask {
    TEXT,
    NUMBER,
    DATE,
    TIME,
    WHEN,
    PHONE,
    CHOICE,
    MANY,
    YES_NO,
    LOCATION,
    PHOTO,
    DOCUMENT,
    VOICE,
    CONSENT
}
