package city.okno.centre;

/// What a person of limited mobility, sight or hearing can rely on.
public enum Access {
    RAMP,
    LIFT,
    BRAILLE,
    CALL_BUTTON,
    SIGN_LANGUAGE,
    LOW_COUNTER,
    TOILET
}
