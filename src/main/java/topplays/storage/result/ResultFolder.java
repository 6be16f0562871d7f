package topplays.storage.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.model.RunSummary;
import topplays.storage.LocalFiles;

/** A finished COUNTS or TOP folder: parts, a summary, and a mark that both were checked. */
record ResultFolder(Path path, RunSummary summary, List<FileStatus> parts) {

    /** Opens a finished folder of that kind. Throws {@link IOException} for any other. */
    static ResultFolder open(Path path, RunSummary.Kind kind, Configuration conf) throws IOException {
        FileSystem fs = path.getFileSystem(conf);
        InterruptedReplacement.finishIfMissing(path, conf);
        if (!fs.exists(path)) {
            throw new FileNotFoundException("no such folder: " + path);
        }
        if (!fs.exists(new Path(path, PendingResult.SUCCESS)) || !fs.exists(new Path(path, SummaryFile.NAME))) {
            throw new IOException("%s is not a complete %s folder: %s or %s is missing; make it with %s"
                    .formatted(path, kind, PendingResult.SUCCESS, SummaryFile.NAME, maker(kind)));
        }
        LocalFiles.requireRegular(fs, new Path(path, SummaryFile.NAME));
        RunSummary summary = SummaryFile.read(fs, path);
        if (summary.kind() != kind) {
            throw new IOException("%s is a %s folder; %s is needed, which %s makes"
                    .formatted(path, summary.kind(), kind, maker(kind)));
        }
        FileStatus[] parts = fs.listStatus(path, file -> file.getName().startsWith("part-"));
        Arrays.sort(parts);
        for (FileStatus part : parts) {
            LocalFiles.requireRegular(fs, part.getPath());
        }
        Path real = LocalFiles.resolve(fs, fs.getFileStatus(path)).getPath();
        return new ResultFolder(real, summary, List.of(parts));
    }

    private static String maker(RunSummary.Kind kind) {
        return switch (kind) {
            case COUNTS -> "topplays count";
            case TOP -> "topplays top";
        };
    }
}
