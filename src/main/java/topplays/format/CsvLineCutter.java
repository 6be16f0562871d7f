package topplays.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Cuts a line of CSV, with quotes as in RFC 4180: a field that holds the delimiter or a quote is quoted, and a quote
 * within is doubled. A field cannot run over the line's end, and a quote in a field that is not quoted is an error.
 *
 * <p>FastCSV reads characters, so each byte travels as the character of the same number: nothing is decoded, nothing is
 * lost. A lone CR, which is no line end here but would be one there, travels as a character that no byte becomes.
 */
final class CsvLineCutter implements LineCutter {
    private static final char CR_ON_THE_WAY = '\uE00D';

    private final CsvReader.CsvReaderBuilder csv;

    CsvLineCutter(char delimiter) {
        csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false);
    }

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        fields.clear();
        String text = new String(line, start, end - start, StandardCharsets.ISO_8859_1).replace('\r', CR_ON_THE_WAY);
        try (CsvReader<Boolean> reader = csv.build(new FieldCollector(fields), text)) {
            boolean wellQuoted = reader.iterator().next();
            return wellQuoted ? Optional.empty() : Optional.of(MalformedReason.QUOTES);
        } catch (CsvParseException e) {
            return Optional.of(MalformedReason.QUOTES);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string", e);
        }
    }

    /** Takes the fields as FastCSV finds them; its record says whether every quote stood where it may. */
    private static final class FieldCollector extends AbstractBaseCsvCallbackHandler<Boolean> {
        private final Fields fields;
        private boolean wellQuoted = true;

        FieldCollector(Fields fields) {
            this.fields = fields;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                char c = buffer[offset + i];
                wellQuoted &= quoted || c != '"';
                bytes[i] = c == CR_ON_THE_WAY ? (byte) '\r' : (byte) c;
            }
            fields.add(bytes, 0, length);
        }

        @Override
        protected Boolean buildRecord() {
            return wellQuoted;
        }
    }
}
