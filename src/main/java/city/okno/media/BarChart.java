package city.okno.media;

import java.util.List;

/// Bars one below the other, with their labels above them, so that long ones can be read on a
/// phone.
///
/// @param title wrapped, at most five lines
/// @param note small, under the bars
public record BarChart(String title, List<Bar> bars, String note) {

    public BarChart {
        bars = List.copyOf(bars);
    }

    /// @param label wrapped, at most two lines
    /// @param figure what stands at the end of the bar
    /// @param share how much of the bar is full, 0–1
    public record Bar(String label, String figure, double share) {}
}
