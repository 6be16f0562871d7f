package topplays.traffic.rate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Reads a trace from CSV, with or without a header: {@code 2014-07-01 00:30:00,8127}. Times are ISO-8601 with a T or a space,
 * in UTC if they have no zone.
 */
final class TraceFile {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{0,30})?([eE][+-]?[0-9]{1,2})?");
    private static final double MOST_EVENTS = 1e15;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private final Path file;
    private final List<Row> rows = new ArrayList<>();
    private double events;
    private long lastLine;

    private record Row(Instant time, double events) {}

    TraceFile(Path file) {
        this.file = file;
    }

    ArrivalTrace read() throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(true)
                .ofCsvRecord(file)) {
            for (CsvRecord csv : records) {
                if (lastLine > 0 || !isHeader(csv)) {
                    add(csv);
                }
                lastLine = csv.getStartingLineNumber();
            }
        } catch (CsvParseException e) {
            throw new IOException(file + ": invalid CSV after line " + lastLine + ": " + e.getMessage(), e);
        }
        if (rows.size() < 2) {
            throw new IOException(file + ": a trace needs at least two rows 'timestamp,value': " + rows.size());
        }
        return new ArrivalTrace(steps());
    }

    private static boolean isHeader(CsvRecord csv) {
        return csv.getFieldCount() == 2
                && time(csv.getField(0)).isEmpty()
                && number(csv.getField(1)).isEmpty();
    }

    private void add(CsvRecord csv) throws IOException {
        if (csv.getFieldCount() != 2) {
            throw failure(csv, "needs the two columns timestamp,value, and has " + csv.getFieldCount());
        }
        String timeText = csv.getField(0);
        String valueText = csv.getField(1);
        Instant time =
                time(timeText).orElseThrow(() -> failure(csv, "timestamp is not an ISO-8601 time: '" + timeText + "'"));
        double value = number(valueText).orElseThrow(() -> failure(csv, "value is not a number: '" + valueText + "'"));
        if (value < 0) {
            throw failure(csv, "value is negative: " + valueText);
        }
        events += value;
        if (events > MOST_EVENTS) {
            throw failure(csv, "more than 1e15 events in total: " + valueText);
        }
        checkLater(csv, time, timeText);
        rows.add(new Row(time, value));
    }

    private void checkLater(CsvRecord csv, Instant time, String timeText) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        long millis = Duration.between(rows.get(rows.size() - 1).time(), time).toMillis();
        if (millis == 0) {
            throw failure(csv, "timestamp occurs twice: '" + timeText + "'");
        }
        if (millis < 0) {
            throw failure(csv, "timestamp is before the row above: '" + timeText + "'");
        }
    }

    private IOException failure(CsvRecord csv, String fault) {
        return new IOException(file + " line " + csv.getStartingLineNumber() + ": " + fault);
    }

    private List<ArrivalTrace.Step> steps() {
        List<Duration> distances = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            distances.add(Duration.between(rows.get(i - 1).time(), rows.get(i).time()));
        }
        Duration usual = distances.stream().sorted().toList().get(distances.size() / 2);
        distances.add(usual);
        List<ArrivalTrace.Step> steps = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Duration distance = distances.get(i);
            Duration length = distance.compareTo(usual) < 0 ? distance : usual;
            steps.add(new ArrivalTrace.Step(
                    rows.get(i).time(), length, rows.get(i).events()));
        }
        return steps;
    }

    private static Optional<Instant> time(String text) {
        String withT = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        try {
            TemporalAccessor time = TIME.parseBest(withT, ZonedDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof ZonedDateTime zoned
                            ? zoned.toInstant()
                            : ((LocalDateTime) time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static OptionalDouble number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }
}
