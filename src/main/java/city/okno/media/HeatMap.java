package city.okno.media;

import java.util.List;

/// How much there is at each time of a week: a row per hour, a column per day, darker where there
/// is more.
///
/// @param title wrapped, at most three lines
/// @param columns short: seven of them have room for four characters each
/// @param least what the palest colour means
/// @param most what the darkest colour means
/// @param note small, below; wrapped, at most three lines
public record HeatMap(
        String title,
        List<String> columns,
        List<Row> rows,
        String least,
        String most,
        String note) {

    /// Of so many colours.
    public static final int LEVELS = 5;

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param label at most five characters
    /// @param cells one for each column
    public record Row(String label, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param level 1 for the least to [#LEVELS] for the most; 0: nothing is known, or it is closed
    /// @param framed it is meant to be seen first
    public record Cell(int level, boolean framed) {

        public Cell {
            if (level < 0 || level > LEVELS) {
                throw new IllegalArgumentException("level " + level);
            }
        }
    }
}
