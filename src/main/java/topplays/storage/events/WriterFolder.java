package topplays.storage.events;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import topplays.storage.BatchName;

/**
 * The folder that EVENTS keeps for one writer: its files in progress, which are hidden, and its position records.
 *
 * <p>A record is put there before its batch, and the one before it deleted after; so of the records the newest whose batch
 * is there tells where the writer ended. If none is, the oldest does: its batch was there and has been deleted since, with
 * its day. Not thread-safe.
 */
record WriterFolder(EventsFiles files, String writer) {
    /** The folder in EVENTS that holds those of all writers. */
    static final String WRITERS = "_writers";

    private static final String RECORD = "position-";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    String path() {
        return WRITERS + "/" + writer;
    }

    /** The path of a file in the folder. */
    String file(String name) {
        return path() + "/" + name;
    }

    /** A path for a new file in progress: never one that was used before, for a writer that lost its lock may know it. */
    String inProgress() {
        return file("_" + UUID.randomUUID());
    }

    String recordPath(long last) {
        return file(RECORD + "%016d.json".formatted(last));
    }

    /** Deletes what a writer before this one left half done; its late renames fail from now on. */
    void deleteInProgress() throws IOException {
        for (String name : files.names(path())) {
            if (name.startsWith("_")) {
                files.delete(file(name));
            }
        }
    }

    /**
     * The record that tells where the writer ended; empty if it never wrote.
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
            throw new IOException(
                    "damaged, so that nothing tells where writer '%s' ended: %s; name another with --writer"
                            .formatted(writer, files.shown(file(names.get(names.size() - 1)))));
        }
        return record;
    }

    private boolean hasBatch(PositionRecord record) throws IOException {
        return record.last() > 0 && files.length(record.batch()).orElse(-1) == record.bytes();
    }

    /** Newest first. */
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

    /** Puts the file in place of another, whole or not at all. */
    void replace(String file, EventsFiles.Content content) throws IOException {
        String hidden = inProgress();
        files.write(hidden, content);
        files.replace(hidden, file);
    }

    /**
     * Refuses to write where batches of the same name stand that the records do not know.
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
                            "%s is there, but %s knows of events up to %d only; name another with --writer"
                                    .formatted(files.shown(day + "/" + name), files.shown(path()), last));
                }
            }
        }
    }
}
