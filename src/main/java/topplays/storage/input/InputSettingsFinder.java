package topplays.storage.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import topplays.format.recognition.FormatRecogniser;
import topplays.format.recognition.Recognition;
import topplays.format.recognition.UnclearInputException;
import topplays.format.settings.InputChoice;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.storage.BatchName;

/** Finds the settings for reading logs. If no format was given, it is recognised from the first file that is not empty. */
public final class InputSettingsFinder {
    private final Configuration conf;
    private final Consumer<String> notes;

    /** @param notes receives the options that were recognised, except for our own event lines */
    public InputSettingsFinder(Configuration conf, Consumer<String> notes) {
        this.conf = conf;
        this.notes = notes;
    }

    /**
     * Completes a choice.
     *
     * @param listing as {@link InputGate} returned it
     * @throws UnclearInputException if the format or the video's field is unclear
     */
    public InputSettings settings(InputChoice choice, InputListing listing) throws IOException {
        if (choice.isComplete()) {
            return choice.settings(Map.of());
        }
        for (InputFile file : listing.files()) {
            if (BatchName.parse(file.path().getName()).isPresent()) {
                return choice.settings(Map.of(InputOptions.INPUT_FORMAT, LineFormat.TOPPLAYS.toString()));
            }
            byte[] head = head(file);
            if (head.length > 0) {
                return settings(choice, head, head.length < FormatRecogniser.SAMPLE_BYTES, file.name());
            }
        }
        return settings(choice, new byte[0], true, "the input");
    }

    /**
     * Completes a choice from the first bytes of a log.
     *
     * @param head the first {@value FormatRecogniser#SAMPLE_BYTES} bytes, or the whole log if it is shorter
     * @param isWhole whether the log has no other bytes
     * @param name the name of the log for messages
     */
    public InputSettings settings(InputChoice choice, byte[] head, boolean isWhole, String name) throws IOException {
        Recognition recognised = recognise(choice.options(), head, isWhole, name);
        if (!recognised.options().get(InputOptions.INPUT_FORMAT).equals(LineFormat.TOPPLAYS.toString())) {
            notes.accept(name.substring(name.lastIndexOf('/') + 1) + ": " + recognised.commandLine());
        }
        try {
            return InputOptions.parse(recognised.options());
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " (" + recognised.commandLine() + "): " + e.getMessage(), e);
        }
    }

    private static Recognition recognise(Map<String, ?> given, byte[] head, boolean isWhole, String name)
            throws UnclearInputException {
        try {
            return FormatRecogniser.recognise(given, head, isWhole);
        } catch (UnclearInputException e) {
            throw new UnclearInputException(name, e);
        }
    }

    /** Options that fit a file of a listing better than those in use, as on a command line, if any are known. */
    public Optional<String> better(String name, InputListing listing, InputSettings used) {
        return listing.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .flatMap(this::recognised)
                .filter(options -> !options.startsWith(
                        "--" + InputOptions.INPUT_FORMAT + " " + used.syntax().format()));
    }

    private Optional<String> recognised(InputFile file) {
        try {
            return Optional.of(
                    FormatRecogniser.recognise(Map.of(), head(file), false).commandLine());
        } catch (UnclearInputException e) {
            return Optional.of(e.suggestion());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The first bytes. Of a corrupt archive, only those before the damage, which is reported when the job reads the file. */
    private byte[] head(InputFile file) throws IOException {
        byte[] head = new byte[FormatRecogniser.SAMPLE_BYTES];
        int length = 0;
        try (InputStream in = Compression.open(file.path(), conf)) {
            int read = 0;
            while (read >= 0 && length < head.length) {
                length += read;
                read = in.read(head, length, head.length - length);
            }
        } catch (IOException | RuntimeException e) {
            if (file.compression() == Compression.NONE) {
                throw new IOException("cannot read " + file.name() + ": " + e.getMessage(), e);
            }
        }
        return Arrays.copyOf(head, length);
    }
}
