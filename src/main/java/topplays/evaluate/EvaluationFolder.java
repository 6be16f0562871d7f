package topplays.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import topplays.concurrent.Failures;
import topplays.concurrent.LockFile;
import topplays.evaluate.page.EvaluationHtml;
import topplays.evaluate.trial.Evaluation;
import topplays.evaluate.trial.EvaluationSettings;
import topplays.evaluate.trial.Machine;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialJson;
import topplays.evaluate.trial.TrialResult;

/**
 * The local folder of an evaluation. Each file appears whole or not at all, and each trial is written as soon as it ends.
 * Restart an interrupted evaluation and it continues.
 *
 * <pre>
 * settings.json       settings and machine, written at the start
 * trials/ID.json      the results so far; ID.log: the output of a failed trial
 * .lock               held by the process that works here
 * evaluation.json     the whole evaluation, written at the end
 * evaluation.html
 * </pre>
 */
public final class EvaluationFolder implements Closeable {
    private static final String LOCK = ".lock";
    private static final String SETTINGS = "settings.json";
    private static final String TRIALS = "trials";
    private static final String RESULT = "evaluation.json";
    private static final String PAGE = "evaluation.html";

    private final Path folder;
    private final Instant start;
    private final LockFile lock;

    private EvaluationFolder(Path folder, Instant start, LockFile lock) {
        this.folder = folder;
        this.start = start;
        this.lock = lock;
    }

    /**
     * Creates the folder, or opens the one of an evaluation with the same settings in order to continue it.
     *
     * @param overwrite discard an existing evaluation
     * @throws IOException if the folder holds other files, an evaluation with other settings, or one that is running
     */
    public static EvaluationFolder open(
            Path folder, EvaluationSettings settings, Machine machine, Instant now, boolean overwrite)
            throws IOException {
        if (!Files.isRegularFile(folder.resolve(SETTINGS)) && !isEmpty(folder)) {
            throw new FileAlreadyExistsException(folder + " holds files that are not an evaluation; name a new folder");
        }
        Files.createDirectories(folder);
        LockFile lock = LockFile.tryLock(folder.resolve(LOCK))
                .orElseThrow(() -> new IOException(
                        "an evaluation is running in " + folder + "; wait until it ends, or name another folder"));
        try {
            boolean continues = !overwrite && !isEmpty(folder.resolve(TRIALS));
            return continues
                    ? new EvaluationFolder(folder, startOfSame(settings, machine, folder), lock)
                    : begin(folder, settings, machine, now, lock);
        } catch (IOException | RuntimeException e) {
            Failures.closeAfter(e, lock);
            throw e;
        }
    }

    private static Instant startOfSame(EvaluationSettings settings, Machine machine, Path folder) throws IOException {
        JsonNode before = read(folder.resolve(SETTINGS));
        requireSame(settings, before.path("settings"), folder);
        requireSame(machine, before.path("machine"), folder);
        return Instant.parse(before.path("start").asText());
    }

    private static EvaluationFolder begin(
            Path folder, EvaluationSettings settings, Machine machine, Instant now, LockFile lock) throws IOException {
        FileUtils.deleteDirectory(folder.resolve(TRIALS).toFile());
        EvaluationFolder opened = new EvaluationFolder(folder, now, lock);
        Files.createDirectories(folder.resolve(TRIALS));
        ObjectNode json = TrialJson.MAPPER.createObjectNode();
        json.put("start", now.toString());
        json.set("machine", TrialJson.MAPPER.valueToTree(machine));
        json.set("settings", TrialJson.MAPPER.valueToTree(settings));
        opened.write(SETTINGS, json.toPrettyString() + "\n");
        return opened;
    }

    /**
     * Reads the evaluation of a folder, without its pacing reports.
     *
     * @throws IOException if it is not complete
     */
    public static Evaluation finished(Path folder) throws IOException {
        Path file = folder.resolve(RESULT);
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException(
                    "no finished evaluation in %s; make one with evaluate %s".formatted(folder, folder));
        }
        try {
            return EvaluationJson.read(read(file));
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Throws if a setting differs from the one recorded in the folder, and names it. */
    private static void requireSame(Object now, JsonNode before, Path folder) throws IOException {
        JsonNode settings = parsed(TrialJson.MAPPER.valueToTree(now).toString(), folder);
        for (Map.Entry<String, JsonNode> setting : settings.properties()) {
            JsonNode was = before.path(setting.getKey());
            if (!setting.getValue().equals(was)) {
                throw new IOException(
                        "%s holds an evaluation with other settings: %s was %s and is now %s; name another folder, or discard it with --overwrite"
                                .formatted(folder, setting.getKey(), was, setting.getValue()));
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(entry -> entry.endsWith(LOCK));
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return parsed(Files.readString(file), file);
    }

    private static JsonNode parsed(String json, Path file) throws IOException {
        try {
            return TrialJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + " is not valid JSON: " + e.getOriginalMessage() + "; discard it with --overwrite", e);
        }
    }

    /** The start of the evaluation. */
    public Instant start() {
        return start;
    }

    /** The result of a trial that ended in an earlier run; empty for one that failed, which is tried again. */
    Optional<TrialResult> finished(Trial trial) throws IOException {
        Path file = folder.resolve(TRIALS).resolve(trial.id() + ".json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(TrialJson.read(read(file)))
                .filter(result -> result.failure().isEmpty());
    }

    void add(TrialResult result) throws IOException {
        write(TRIALS + "/" + result.trial().id() + ".json", TrialJson.of(result).toPrettyString() + "\n");
    }

    /** The file that keeps the output of a failed trial. */
    Path log(Trial trial) {
        return folder.resolve(TRIALS).resolve(trial.id() + ".log");
    }

    /** The default folder for inputs and outputs of trials. */
    public Path work() {
        return folder.resolve("work");
    }

    void writeResult(Evaluation evaluation) throws IOException {
        write(RESULT, EvaluationJson.of(evaluation));
    }

    public void writePage(EvaluationHtml page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        page.write(bytes);
        write(PAGE, bytes.toString(StandardCharsets.UTF_8));
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Path pending = file.resolveSibling("._" + file.getFileName());
        Files.writeString(pending, text);
        Files.move(pending, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
