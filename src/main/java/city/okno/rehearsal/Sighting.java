package city.okno.rehearsal;

/// What somebody really saw.
///
/// @param lines as lines of a `.chat` file
/// @param met line of the file that expected it; 0: none did
record Sighting(String lines, int met) {}
