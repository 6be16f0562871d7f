package topplays.verify.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import topplays.format.BlockScanner;
import topplays.format.LineParser;
import topplays.format.ViewFields;
import topplays.format.lists.LineLists;
import topplays.model.LineClass;
import topplays.tally.VideoSpans;
import topplays.verify.split.ByteText;

/** The simple reader and the job's fast reader agree on the lines of random logs. */
class LineReaderTest {
    private static final int LOGS = 500;
    private static final int LINES = 50;

    @Test
    void agreesWithTheJobOnEveryLine() throws IOException {
        Map<LineClass, Integer> classes = new EnumMap<>(LineClass.class);
        for (long seed = 0; seed < LOGS; seed++) {
            RandomLines log = new RandomLines(seed);
            Optional<String> header = log.header();
            LineLists lists = log.settings().selection().lists().read(RandomLists::content);
            LineReader reader = new LineReader(log.settings(), header, RandomLists.listed(lists));
            BlockScanner scanner = BlockScanner.of(log.settings().with(lists), header.map(ByteText::toBytes));
            List<String> lines = new ArrayList<>();
            while (lines.size() < LINES) {
                lines.add(log.line());
            }
            int viewerFields = log.settings().viewerFields().size();
            List<LogLine> said = said(scanner, lines, viewerFields);
            assertThat(said).hasSameSizeAs(lines);
            for (int i = 0; i < lines.size(); i++) {
                LogLine read = reader.read(lines.get(i));
                assertThat(read)
                        .as("seed %d, %s, line %s", seed, log.settings(), lines.get(i))
                        .isEqualTo(said.get(i));
                classes.merge(read.lineClass(), 1, Integer::sum);
            }
        }
        assertThat(classes.get(LineClass.COUNTED)).isGreaterThan(LOGS * LINES / 9);
        assertThat(classes.get(LineClass.FILTERED)).isGreaterThan(LOGS * LINES / 20);
        assertThat(classes.get(LineClass.ROBOTS)).isGreaterThan(LOGS * LINES / 200);
        assertThat(classes.get(LineClass.EXCLUDED)).isGreaterThan(10);
        assertThat(classes.get(LineClass.UNKNOWN)).isGreaterThan(10);
        assertThat(classes.get(LineClass.MALFORMED)).isGreaterThan(LOGS * LINES / 9);
    }

    /** The results of a scanner for all lines in one block: it reads some lines in a faster way if others follow. */
    private static List<LogLine> said(BlockScanner scanner, List<String> lines, int viewerFields) {
        byte[] block = String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
        List<LogLine> said = new ArrayList<>();
        scanner.start(block, 0, block.length);
        while (scanner.next()) {
            VideoSpans videos = scanner.videos();
            for (int i = 0; i < videos.size(); i++) {
                said.add(LogLine.counted(ByteText.of(block, videos.start(i), videos.end(i)), 1, ReadView.UNUSED));
            }
            if (videos.size() == 0) {
                said.add(said(scanner.lineClass(), scanner.line(), viewerFields));
            }
        }
        return said;
    }

    private static LogLine said(LineClass lineClass, LineParser line, int viewerFields) {
        return switch (lineClass) {
            case COUNTED ->
                LogLine.counted(
                        ByteText.of(line.videoSource(), line.videoStart(), line.videoEnd()),
                        line.plays(),
                        new ReadView(
                                viewer(line.view(), viewerFields),
                                Optional.ofNullable(line.time()),
                                line.view().amount(),
                                columns(line)));
            case MALFORMED -> LogLine.malformed(line.reason());
            case HEADER, FILTERED, ROBOTS, EXCLUDED, UNKNOWN -> LogLine.leftOut(lineClass);
        };
    }

    /** The key columns, which precede the video. */
    private static List<String> columns(LineParser line) {
        List<String> row = List.of(
                ByteText.of(line.keySource(), line.keyStart(), line.keyEnd()).split("\t", -1));
        return row.subList(0, row.size() - 1);
    }

    /** The fields of a viewer: one alone, or several each after its length. */
    private static List<String> viewer(ViewFields view, int fields) {
        ByteBuffer bytes = ByteBuffer.wrap(view.viewer(), 0, view.viewerLength());
        List<String> viewer = new ArrayList<>();
        while (viewer.size() < fields && !view.isUnknown()) {
            byte[] field = new byte[fields == 1 ? bytes.remaining() : Short.toUnsignedInt(bytes.getShort())];
            bytes.get(field);
            viewer.add(ByteText.of(field, 0, field.length));
        }
        return viewer;
    }
}
