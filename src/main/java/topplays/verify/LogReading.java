package topplays.verify;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hadoop.conf.Configuration;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.ViewTotals;
import topplays.storage.input.InputFile;
import topplays.verify.read.ByteLines;
import topplays.verify.read.CsvRecordLines;
import topplays.verify.read.JsonRecordTexts;
import topplays.verify.read.LineReader;
import topplays.verify.read.ListedLines;
import topplays.verify.read.LogLine;
import topplays.verify.rows.RowName;
import topplays.verify.sort.PlaySorter;
import topplays.verify.views.ViewKey;

/** A thread's share of a {@link SecondCount}: reads files until none are left. */
final class LogReading implements Callable<SecondCount> {
    private final Queue<InputFile> files;
    private final InputSettings settings;
    private final ListedLines listed;
    private final PlaySorter sorter;
    private final Configuration conf;
    private final LongAdder linesRead;

    private final SortedMap<String, Long> malformed = new TreeMap<>();
    private long read;
    private final SortedMap<LineClass, Long> readable = new TreeMap<>();
    private Optional<ViewTotals.Span> span = Optional.empty();

    LogReading(
            Queue<InputFile> files,
            InputSettings settings,
            ListedLines listed,
            PlaySorter sorter,
            Configuration conf,
            LongAdder linesRead) {
        this.files = files;
        this.settings = settings;
        this.listed = listed;
        this.sorter = sorter;
        this.conf = conf;
        this.linesRead = linesRead;
    }

    @Override
    public SecondCount call() throws IOException {
        for (InputFile file = files.poll(); file != null; file = files.poll()) {
            try (ByteLines lines = ByteLines.ofLog(file.path(), conf)) {
                read(records(lines), file);
            }
        }
        return new SecondCount(new LineCounts(read, readable, malformed), span, sorter.runs());
    }

    /** The lines of a log, or the records of CSV and JSON, which may run over lines. */
    private interface Records {
        Optional<String> next() throws IOException;
    }

    private Records records(ByteLines lines) {
        LineSyntax syntax = settings.syntax();
        if (syntax.format() == LineFormat.JSON) {
            return new JsonRecordTexts(lines, syntax.records())::next;
        }
        if (syntax.format() != LineFormat.CSV) {
            return lines::next;
        }
        String delimiter = syntax.delimiter().isEmpty() ? "," : syntax.delimiter();
        return new CsvRecordLines(lines, delimiter)::next;
    }

    private void read(Records records, InputFile file) throws IOException {
        Optional<String> first = settings.syntax().header() ? takeHeader(records) : Optional.empty();
        if (settings.syntax().header() && first.isEmpty()) {
            return;
        }
        LineReader reader = reader(file, first);
        for (Optional<String> line = records.next(); line.isPresent(); line = records.next()) {
            if (Thread.interrupted()) {
                throw new InterruptedIOException("stopped");
            }
            countLine();
            take(reader.read(line.get()));
        }
    }

    private Optional<String> takeHeader(Records records) throws IOException {
        Optional<String> first = records.next();
        if (first.isPresent()) {
            countLine();
            add(LineClass.HEADER);
        }
        return first;
    }

    private LineReader reader(InputFile file, Optional<String> header) throws IOException {
        try {
            return new LineReader(settings, header, listed);
        } catch (IOException e) {
            throw new IOException(file.path() + ": " + e.getMessage(), e);
        }
    }

    private void countLine() {
        read++;
        linesRead.increment();
    }

    private void take(LogLine line) throws IOException {
        switch (line.lineClass()) {
            case COUNTED -> {
                add(LineClass.COUNTED);
                line.view().time().map(time -> new ViewTotals.Span(time, time)).ifPresent(this::addToSpan);
                sorter.add(key(line), line.plays());
            }
            case MALFORMED -> malformed.merge(line.reason().toString(), 1L, Long::sum);
            case HEADER, FILTERED, ROBOTS, EXCLUDED, UNKNOWN -> add(line.lineClass());
        }
    }

    private byte[] key(LogLine line) {
        return settings.rule().isRule() || settings.rule().countsPeople()
                ? ViewKey.of(line.video(), line.view(), settings.rule())
                : RowName.toBytes(line.view().columns(), line.video());
    }

    private void addToSpan(ViewTotals.Span view) {
        span = span.map(view::plus).or(() -> Optional.of(view));
    }

    private void add(LineClass lineClass) {
        readable.merge(lineClass, 1L, Long::sum);
    }
}
