package city.okno.department.drop;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What became of each line, in UTF-8. Shows nothing that stands in the file.
final class DropReport implements AutoCloseable {

    private final CsvWriter writer;
    private long taken;
    private long rejected;

    DropReport(Path file, char delimiter) throws IOException {
        this.writer =
                CsvWriter.builder().fieldSeparator(delimiter).build(file, StandardCharsets.UTF_8);
        writer.writeRecord("line", "result", "field", "detail");
    }

    void add(Verdict verdict) {
        writer.writeRecord(
                Long.toString(verdict.line()), verdict.result(), verdict.field(), verdict.detail());
        if (verdict.taken()) {
            taken++;
        } else {
            rejected++;
        }
    }

    long taken() {
        return taken;
    }

    long rejected() {
        return rejected;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
