package city.okno.campaign.deck;

/// How a card was drawn.
enum Way {
    /// The one that was shown least, so that what comes late is seen as well.
    LEAST_SHOWN,
    /// Thompson sampling (W. R. Thompson, 1933): each idea throws a die of its own, Beta(for + 1,
    /// against + 1), and the highest wins. Good ideas come more often, uncertain ones sometimes.
    THOMPSON
}
