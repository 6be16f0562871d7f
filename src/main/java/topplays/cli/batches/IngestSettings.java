package topplays.cli.batches;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.bytes.ByteSearch;
import topplays.cli.command.Session;
import topplays.format.recognition.FormatRecogniser;
import topplays.format.settings.InputChoice;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.storage.input.InputGate;
import topplays.storage.input.InputListing;
import topplays.storage.input.InputSettingsFinder;
import topplays.storage.input.ListReader;

/**
 * Finds out how {@code ingest} reads its input: by the options given, otherwise as the writer read before, otherwise by
 * recognising the format of the first bytes.
 *
 * @param recorded the options of the writer's earlier batches
 */
record IngestSettings(InputChoice choice, Optional<Map<String, Object>> recorded, Session session) {
    private Optional<InputSettings> known() {
        if (choice.isComplete() || recorded.isEmpty()) {
            return choice.isComplete() ? Optional.of(choice.settings(Map.of())) : Optional.empty();
        }
        TreeMap<String, Object> all = new TreeMap<>(recorded.get());
        all.putAll(choice.options());
        return Optional.of(InputOptions.parse(all));
    }

    private InputSettingsFinder recognition() {
        return new InputSettingsFinder(session.conf(), session.err()::println);
    }

    InputSettings ofFiles(List<Path> files) throws IOException {
        Optional<InputSettings> known = known();
        Configuration conf = session.conf();
        return withLists(
                known.isPresent()
                        ? known.get()
                        : recognition()
                                .settings(
                                        choice,
                                        new InputGate(conf, choice.format()).check(InputListing.of(files, conf))));
    }

    /** Reads the lists, which must have the recorded digests unless other ones are given. */
    private InputSettings withLists(InputSettings settings) throws IOException {
        return settings.with(
                new ListReader(session.conf()).read(settings.selection().lists()));
    }

    /** The same for a stream, whose first bytes are put back. */
    InputSettings ofStream(PushbackInputStream in) throws IOException {
        Optional<InputSettings> known = known();
        if (known.isPresent()) {
            return withLists(known.get());
        }
        byte[] head = new byte[FormatRecogniser.SAMPLE_BYTES];
        int length = 0;
        int read = 0;
        while (read >= 0 && length < head.length && isMoreNeeded(in, head, length)) {
            read = in.read(head, length, head.length - length);
            length += Math.max(0, read);
        }
        in.unread(head, 0, length);
        return withLists(recognition().settings(choice, Arrays.copyOf(head, length), read < 0, "standard input"));
    }

    static PushbackInputStream pushback(InputStream in) {
        return new PushbackInputStream(in, FormatRecogniser.SAMPLE_BYTES);
    }

    /** A stream may pause, so there is no wait for a second line. */
    private static boolean isMoreNeeded(InputStream in, byte[] head, int length) throws IOException {
        return in.available() > 0 || ByteSearch.first('\n', head, 0, length) == length;
    }
}
