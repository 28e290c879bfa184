package city.okno.centre;

/// What makes waiting easier.
public enum Amenity {
    WIFI,
    CHILDREN_CORNER,
    BICYCLE_PARKING,
    CAR_PARKING,
    CAFE,
    PRINTING,
    PHOTO_BOOTH,
    CASH_MACHINE
}
