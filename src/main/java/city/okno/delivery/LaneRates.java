package city.okno.delivery;

import city.okno.script.ChannelKind;

/// How fast lanes go when nothing holds them up.
public interface LaneRates {

    /// Messages a second that a lane leaves to what is not urgent: its rate without the reserve for
    /// replies.
    double broadcasts(ChannelKind lane);
}
