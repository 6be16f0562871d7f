package topplays.verify.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.format.CsvRecords;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;

/** The second count finds the same records as the first one in any text. */
class CsvRecordLinesTest {
    private static final Configuration CONF = new Configuration();

    private static final CsvRecords RECORDS =
            CsvRecords.of(LineSyntax.of(LineFormat.CSV)).orElseThrow();
    private static final String[] PIECES = {"a", ",", "\n", "\n", "\"", "\"", "\"\"", "\r\n", "\r", "\",", ",\"", "\"\n"
    };

    @TempDir
    private Path folder;

    @Test
    void findsTheSameRecordsAsTheCount() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(40); piece > 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(records(text.toString())).as(text.toString()).isEqualTo(counted(text.toString()));
        }
    }

    @Test
    void agreesOnTheLongestField() throws IOException {
        for (int length = CsvRecords.LONGEST_FIELD - 3; length < CsvRecords.LONGEST_FIELD + 3; length++) {
            String text = "\"x\n" + "y".repeat(length - 3) + "\",z\nv\n";

            assertThat(records(text)).isEqualTo(counted(text));
        }
    }

    private List<String> records(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("log"), text, StandardCharsets.ISO_8859_1);
        List<String> records = new ArrayList<>();
        try (ByteLines lines = ByteLines.of(new org.apache.hadoop.fs.Path(file.toUri()), CONF)) {
            CsvRecordLines joined = new CsvRecordLines(lines, ",");
            for (Optional<String> record = joined.next(); record.isPresent(); record = joined.next()) {
                records.add(record.get());
            }
        }
        return records;
    }

    private static List<String> counted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<String> records = new ArrayList<>();
        int start = 0;
        while (start < bytes.length) {
            int end = RECORDS.end(bytes, start, bytes.length, true);
            records.add(text.substring(start, end));
            start = end + 1;
        }
        return records;
    }
}
