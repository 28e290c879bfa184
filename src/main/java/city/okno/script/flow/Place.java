package city.okno.script.flow;

/// Where something stands in a script.
///
/// @param file path inside the bundle, for example `campaign/submit.flow.yaml`
/// @param line from 1
/// @param column from 1
public record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
