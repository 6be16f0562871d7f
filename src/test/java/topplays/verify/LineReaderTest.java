package topplays.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import topplays.format.BlockScanner;
import topplays.format.LineClass;

/** The obvious reading of a line and the job's quick one are of the same mind, about logs that are made by chance. */
class LineReaderTest {
    private static final int LOGS = 500;
    private static final int LINES = 50;

    @Test
    void saysOfEveryLineWhatTheJobSays() throws IOException {
        Map<LineClass, Integer> classes = new EnumMap<>(LineClass.class);
        for (long seed = 0; seed < LOGS; seed++) {
            RandomLines log = new RandomLines(seed);
            Optional<String> header = log.header();
            LineReader reader = new LineReader(log.settings(), header);
            BlockScanner scanner = BlockScanner.of(log.settings(), header.map(ByteText::toBytes));
            List<String> lines = new ArrayList<>();
            while (lines.size() < LINES) {
                lines.add(log.line());
            }
            scan(scanner, lines);
            for (String line : lines) {
                LogLine read = reader.read(line);
                assertThat(scanner.next()).isTrue();
                assertThat(read)
                        .as("seed %d, %s, line %s", seed, log.settings(), line)
                        .isEqualTo(said(scanner));
                classes.merge(read.lineClass(), 1, Integer::sum);
            }
        }
        assertThat(classes.get(LineClass.COUNTED)).isGreaterThan(LOGS * LINES / 8);
        assertThat(classes.get(LineClass.FILTERED)).isGreaterThan(LOGS * LINES / 20);
        assertThat(classes.get(LineClass.MALFORMED)).isGreaterThan(LOGS * LINES / 8);
    }

    /** In one block: some lines are read in a quicker way if others follow. */
    private static void scan(BlockScanner scanner, List<String> lines) {
        byte[] block = String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
        scanner.start(block, 0, block.length);
    }

    private static LogLine said(BlockScanner scanner) {
        return switch (scanner.lineClass()) {
            case COUNTED ->
                LogLine.counted(
                        ByteText.of(scanner.videoSource(), scanner.videoStart(), scanner.videoEnd()), scanner.plays());
            case MALFORMED -> LogLine.malformed(scanner.reason());
            default -> LogLine.FILTERED;
        };
    }
}
