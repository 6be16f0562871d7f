package topplays.jobs;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import topplays.jobs.findings.ArchiveParts;
import topplays.jobs.findings.MalformedByFile;
import topplays.jobs.findings.MalformedFile;
import topplays.jobs.findings.MalformedFile.Sample;
import topplays.model.LineCounts;

/** Checks the malformed lines of a count before it is published: fails if there are too many, names the files that are full of them. */
final class MalformedReport {
    private static final int MOST_FILES = 10;

    private final LineCounts lines;
    private final Path output;
    private final Configuration conf;
    private final Function<String, Optional<String>> betterOptions;

    /**
     * @param output the folder of the files that the job's tasks have committed
     * @param betterOptions returns options that fit the file of a name, if any are known
     */
    MalformedReport(
            LineCounts lines, Path output, Configuration conf, Function<String, Optional<String>> betterOptions) {
        this.lines = lines;
        this.output = output;
        this.conf = conf;
        this.betterOptions = betterOptions;
    }

    /**
     * Names the files with more than half of their lines malformed.
     *
     * @param maxShare the largest share of malformed lines, from 0 to 1
     * @throws IOException if the share is larger, or if all lines are malformed
     */
    void check(double maxShare, Consumer<String> notes) throws IOException {
        SortedMap<String, MalformedByFile.Lines> files = MalformedByFile.take(output, conf);
        ArchiveParts parts = ArchiveParts.take(output, conf);
        long malformed = lines.malformedLines();
        if (malformed == 0) {
            return;
        }
        MalformedFile.putOffsets(output, parts, conf);
        SortedMap<String, Sample> firsts = MalformedFile.firsts(output, conf);
        if (malformed == lines.dataLines()) {
            throw failure("nothing can be read, every line is", firsts);
        }
        if (malformed > maxShare * lines.dataLines()) {
            throw failure("%,d of %,d lines are".formatted(malformed, lines.dataLines()), firsts);
        }
        files.values().removeIf(each -> !each.areMostlyMalformed());
        files.entrySet().stream().limit(MOST_FILES).forEach(file -> notes.accept(note(file, firsts)));
        if (files.size() > MOST_FILES) {
            notes.accept(
                    "more than half of the lines are malformed in %,d more files".formatted(files.size() - MOST_FILES));
        }
    }

    private IOException failure(String start, SortedMap<String, Sample> firsts) {
        String reasons = lines.malformed().entrySet().stream()
                .map(reason -> "%s %,d".formatted(reason.getKey(), reason.getValue()))
                .collect(Collectors.joining(", "));
        String first = firsts.isEmpty()
                ? "not kept"
                : firsts.firstKey() + ", " + firsts.get(firsts.firstKey()).description() + hint(firsts.firstKey());
        return new IOException("%s malformed (%s). The first: %s".formatted(start, reasons, first));
    }

    private String hint(String file) {
        return betterOptions
                .apply(file)
                .map(options -> ". The file looks like " + options)
                .orElse("");
    }

    private String note(Map.Entry<String, MalformedByFile.Lines> file, Map<String, Sample> firsts) {
        return "%s: %,d of %,d lines are malformed. The first: %s%s"
                .formatted(
                        file.getKey(),
                        file.getValue().malformed(),
                        file.getValue().read(),
                        Optional.ofNullable(firsts.get(file.getKey()))
                                .map(Sample::description)
                                .orElse("not kept"),
                        hint(file.getKey()));
    }
}
