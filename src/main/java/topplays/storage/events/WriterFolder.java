package topplays.storage.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import topplays.storage.BatchName;

/**
 * The folder of one writer in EVENTS: its hidden files in progress and its position records.
 *
 * <p>A record is written before its batch, and the previous record is deleted afterwards. So the newest record whose
 * batch exists holds the writer's position. If no batch exists, the oldest record does: its batch was deleted later,
 * with its day. Not thread-safe.
 */
record WriterFolder(EventsFiles files, String writer) {
    /** The folder in EVENTS that holds those of all writers. */
    static final String WRITERS = "_writers";

    /** Not a valid name of a writer, so no writer's folder. */
    private static final String EVENTS_ID = WRITERS + "/@id";

    private static final String RECORD = "position-";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    String path() {
        return WRITERS + "/" + writer;
    }

    /** The path of a file in the folder. */
    String file(String name) {
        return path() + "/" + name;
    }

    /**
     * A path for a new file in progress. It is never reused, because a writer that lost its lock may still rename the
     * old one.
     */
    String inProgress() {
        return file("_" + UUID.randomUUID());
    }

    String recordPath(long last) {
        return file(RECORD + "%016d.json".formatted(last));
    }

    /** Deletes unfinished files of an earlier writer, so that its late renames fail. */
    void deleteInProgress() throws IOException {
        for (String name : files.names(path())) {
            if (name.startsWith("_")) {
                files.delete(file(name));
            }
        }
    }

    /**
     * The record with the writer's last position; empty if it never wrote.
     *
     * @throws IOException if that record is damaged
     */
    Optional<PositionRecord> deciding() throws IOException {
        Optional<PositionRecord> record = Optional.empty();
        List<String> names = recordNames();
        for (String name : names) {
            record = files.read(file(name)).flatMap(PositionRecord::parse);
            if (record.isPresent() && hasBatch(record.get())) {
                return record;
            }
        }
        if (record.isEmpty() && !names.isEmpty()) {
            throw new IOException("the position of writer '%s' is damaged: %s; name another writer with --writer"
                    .formatted(writer, files.shown(file(names.get(names.size() - 1)))));
        }
        return record;
    }

    private boolean hasBatch(PositionRecord record) throws IOException {
        return record.last() > 0 && files.length(record.batch()).orElse(-1) == record.bytes();
    }

    /** The names of the records, newest first. */
    private List<String> recordNames() throws IOException {
        List<String> names = new ArrayList<>(files.names(path()));
        names.removeIf(name -> !name.startsWith(RECORD));
        names.sort(Collections.reverseOrder());
        return names;
    }

    /** Deletes all records but {@code kept}, newest first. */
    void deleteRecordsBut(PositionRecord kept) throws IOException {
        for (String name : recordNames()) {
            if (!file(name).equals(recordPath(kept.last()))) {
                files.delete(file(name));
            }
        }
    }

    /** Writes or replaces a file atomically. */
    void replace(String file, EventsFiles.Content content) throws IOException {
        String hidden = inProgress();
        try {
            files.write(hidden, content);
            files.replace(hidden, file);
        } catch (IOException e) {
            try {
                files.delete(hidden);
            } catch (IOException cleanUp) {
                e.addSuppressed(cleanUp);
            }
            throw e;
        }
    }

    /** The id of EVENTS. It is created the first time, and moves with the folder. */
    String eventsId() throws IOException {
        Optional<byte[]> id = files.read(EVENTS_ID);
        if (id.isEmpty()) {
            byte[] created = (UUID.randomUUID() + "\n").getBytes(StandardCharsets.US_ASCII);
            String hidden = inProgress();
            files.write(hidden, out -> out.write(created));
            if (!files.rename(hidden, EVENTS_ID)) { // another writer was faster
                files.delete(hidden);
            }
            id = files.read(EVENTS_ID);
        }
        return new String(id.orElseThrow(), StandardCharsets.US_ASCII).strip();
    }

    /**
     * Refuses to continue if EVENTS has later batches of the same writer.
     *
     * @throws IOException naming such a batch
     */
    void requireNoBatchAfter(long last) throws IOException {
        for (String day : files.names("")) {
            if (!DAY.matcher(day).matches()) {
                continue;
            }
            for (String name : files.names(day)) {
                Optional<BatchName> batch =
                        BatchName.parse(name).filter(found -> found.writer().equals(writer));
                if (batch.isPresent() && batch.get().events().last() > last) {
                    throw new IOException(
                            "%s exists, but %s records only events up to %d; name another writer with --writer"
                                    .formatted(files.shown(day + "/" + name), files.shown(path()), last));
                }
            }
        }
    }
}
