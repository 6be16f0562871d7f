package topplays.jobs.findings;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import topplays.storage.DurableFiles;

/** Files that a task writes besides its part of the output. They appear in the job's output if the task succeeds. */
public final class TaskFiles {
    private TaskFiles() {}

    /** Creates the task's file in a folder of the job's output. */
    public static FSDataOutputStream create(TaskInputOutputContext<?, ?, ?, ?> context, String folder)
            throws IOException, InterruptedException {
        Path parent = new Path(FileOutputFormat.getWorkOutputPath(context), folder);
        Path file = new Path(parent, FileOutputFormat.getUniqueFile(context, "part", ""));
        return DurableFiles.create(file.getFileSystem(context.getConfiguration()), file);
    }
}
