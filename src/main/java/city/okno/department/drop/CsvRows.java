package city.okno.department.drop;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines of a file (RFC 4180) one after the other; never more than one of them in memory.
final class CsvRows implements AutoCloseable {

    /// No line of a few short values is longer.
    private static final int LONGEST = 64 * 1024;

    /// What some programs put before everything.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long line = 1;

    private CsvRows(Path file, DropSettings settings, Columns columns) throws IOException, BadFile {
        this.reader =
                CsvReader.builder()
                        .fieldSeparator(settings.delimiter().charAt(0))
                        .maxBufferSize(LONGEST)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(Files.newBufferedReader(file, settings.charset().charset()));
        this.records = reader.iterator();
        try {
            this.header = columns.checked(names());
        } catch (BadFile bad) {
            reader.close();
            throw bad;
        }
    }

    /// @throws BadFile when nothing of it can be read
    static CsvRows open(Path file, DropSettings settings, Columns columns)
            throws IOException, BadFile {
        checkCharset(file, settings.charset().charset());
        return new CsvRows(file, settings, columns);
    }

    /// @return null after the last one
    @Nullable Row next() throws BadFile {
        var next = record();
        if (next == null) {
            return null;
        }
        line = next.getStartingLineNumber();
        return new Row(line, values(next));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Map<String, String> values(CsvRecord next) {
        var values = new LinkedHashMap<String, String>();
        if (next.getFieldCount() == header.size()) {
            for (var column = 0; column < header.size(); column++) {
                values.put(header.get(column), next.getField(column));
            }
        }
        return values;
    }

    private List<String> names() throws BadFile {
        var first = record();
        return first == null
                ? List.of()
                : first.getFields().stream()
                        .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                        .toList();
    }

    private @Nullable CsvRecord record() throws BadFile {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException broken) {
            throw new BadFile(line + 1, "From here on the quotes or the length of lines are wrong");
        }
    }

    /// Read to its end before anything is taken from it.
    private static void checkCharset(Path file, Charset charset) throws IOException, BadFile {
        var buffer = new char[8192];
        try (Reader text = Files.newBufferedReader(file, charset)) {
            while (text.read(buffer) >= 0) {
                // only whether it can be read
            }
        } catch (CharacterCodingException wrong) {
            throw new BadFile(0, "The file is not in " + charset.name());
        }
    }
}
