package topplays.format.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import topplays.bytes.ByteOrderMark;
import topplays.bytes.ByteSearch;
import topplays.format.CsvRecords;
import topplays.format.cut.LineCutter;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;

/**
 * The first bytes of a log.
 *
 * @param isWhole whether the log has no other bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record LogSample(byte[] bytes, boolean isWhole) {

    /** The lines that are not blank, without line ends. A last line that may be cut off is left out, unless it is the only one. */
    List<byte[]> lines() {
        return records(LineSyntax.of(LineFormat.TSV));
    }

    /** The same for the records of a syntax. A CSV record may run over lines. */
    List<byte[]> records(LineSyntax syntax) {
        Optional<CsvRecords> csv = CsvRecords.of(syntax);
        List<byte[]> records = new ArrayList<>();
        int start = ByteOrderMark.end(bytes, 0, bytes.length);
        while (start < bytes.length) {
            int end = end(csv, start);
            boolean isCut = end == bytes.length && !isWhole && !records.isEmpty();
            int stop = LineCutter.withoutCarriageReturn(bytes, start, end);
            if (stop > start && !isCut) {
                records.add(Arrays.copyOfRange(bytes, start, stop));
            }
            start = end + 1;
        }
        return records;
    }

    private int end(Optional<CsvRecords> csv, int start) {
        int line = ByteSearch.first('\n', bytes, start, bytes.length);
        while (csv.isPresent()) {
            int end = csv.get().end(bytes, start, line, line == bytes.length);
            if (end != CsvRecords.UNFINISHED) {
                return end;
            }
            line = ByteSearch.first('\n', bytes, line + 1, bytes.length);
        }
        return line;
    }
}
