package city.okno.service;

/// How a service is given.
public enum Way {
    /// In the centre.
    COUNTER,
    /// By video, at home or in a centre's booth.
    VIDEO
}
