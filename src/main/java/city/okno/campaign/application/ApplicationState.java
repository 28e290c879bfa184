package city.okno.campaign.application;

/// What stands in the row of an application.
enum ApplicationState {
    /// There are fewer places than may apply, and the campaign has not opened.
    APPLIED,
    CONFIRMED,
    WAITING,
    REFUSED
}
