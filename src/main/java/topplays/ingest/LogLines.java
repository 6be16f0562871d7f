package topplays.ingest;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import topplays.format.EventParser;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineSyntax;
import topplays.format.settings.UnknownFieldException;
import topplays.model.EventLines;
import topplays.model.LineClass;
import topplays.model.LineCounts;

/**
 * Reads the lines of one log in order: recognises the header, makes events of the others, and counts each line by class.
 *
 * <p>A line has the same class as in a count of the log. Not thread-safe.
 */
public final class LogLines {
    static final int LONGEST_HEADER = 1 << 20;

    private final String file;
    private final InputSettings settings;
    private final MalformedLines malformed;
    private final RunningCounts counts = new RunningCounts();
    private long number;
    private EventParser parser;

    /** Begins at the first line. */
    public LogLines(String file, InputSettings settings, MalformedLines malformed) {
        this.file = file;
        this.settings = settings;
        this.malformed = malformed;
    }

    /**
     * Skips the first lines, which were read before.
     *
     * @param header the first of them, if the settings say that it names the columns
     */
    void skip(long lines, Optional<byte[]> header) throws IOException {
        number = lines;
        parser = parserUnder(header);
    }

    /** Reads the next line, {@code bytes[start..end)}, and adds its event if it counts. */
    void read(byte[] bytes, int start, int end, long arrivalMillis, EventLines into) throws IOException {
        number++;
        if (parser == null && settings.syntax().header()) {
            readHeader(bytes, start, end);
            return;
        }
        if (parser == null) {
            parser = parserUnder(Optional.empty());
        }
        LineClass lineClass = parser.parse(bytes, start, end, arrivalMillis, into);
        if (lineClass == LineClass.MALFORMED) {
            counts.malformed(parser.reason());
            malformed.add(file, number, parser.reason(), bytes, start, end);
        } else {
            counts.add(lineClass);
        }
    }

    private void readHeader(byte[] bytes, int start, int end) throws IOException {
        if (end - start > LONGEST_HEADER) {
            throw new IOException(
                    "cannot read the header of " + file + ": it is longer than " + LONGEST_HEADER + " bytes");
        }
        parser = parserUnder(Optional.of(Arrays.copyOfRange(bytes, start, end)));
        counts.add(LineClass.HEADER);
    }

    private EventParser parserUnder(Optional<byte[]> header) throws IOException {
        try {
            return EventParser.of(settings, header);
        } catch (UnknownFieldException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Whether the first line names the columns. */
    boolean isHeaded() {
        return settings.syntax().header();
    }

    LineSyntax syntax() {
        return settings.syntax();
    }

    /** The log's name, for messages. */
    String file() {
        return file;
    }

    /** The number of the last line that was read or skipped, from 1. */
    long number() {
        return number;
    }

    /** The lines that were read here. */
    LineCounts counts() {
        return counts.soFar();
    }
}
