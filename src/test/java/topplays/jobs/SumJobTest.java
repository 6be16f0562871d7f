package topplays.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Counters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topplays.jobs.SumJob.Viewers;
import topplays.jobs.run.JobRunner;
import topplays.jobs.sums.RollUp;
import topplays.rule.KeyColumns;

/** Sums of parts of counts, by the job in this process. */
class SumJobTest {
    @TempDir
    Path folder;

    @Test
    void addsPlaysAndViewersOfDisjointGroupsOfViewers() throws Exception {
        write("one", "b\t5\t2\na\t1\t0\n");
        write("other", "b\t4\t4\n");

        Counters counters = sum(Viewers.ADDED, "one", "other");

        assertThat(written()).isEqualTo("a\t1\t0\nb\t9\t6\n");
        assertThat(SumJob.videos(counters)).isEqualTo(2);
    }

    @Test
    void leavesViewersOut() throws Exception {
        write("one", "b\t5\t2\na\t1\t0\n");
        write("other", "b\t4\t4\n");

        sum(Viewers.LEFT_OUT, "one", "other");

        assertThat(written()).isEqualTo("a\t1\nb\t9\n");
    }

    @Test
    void sumsOfRandomCountsAreThoseOfATable() throws Exception {
        Random random = new Random(7);
        TreeMap<String, long[]> expected = new TreeMap<>();
        for (int part = 0; part < 5; part++) {
            List<Integer> videos = new ArrayList<>();
            for (int video = 0; video < 500; video++) {
                videos.add(video);
            }
            Collections.shuffle(videos, random);
            StringBuilder lines = new StringBuilder();
            for (int video : videos.subList(0, random.nextInt(500))) {
                long plays = random.nextInt(1000);
                long viewers = random.nextInt((int) plays + 1);
                lines.append("v" + video + "\t" + plays + "\t" + viewers + "\n");
                long[] sums = expected.computeIfAbsent("v" + video, name -> new long[2]);
                sums[0] += plays;
                sums[1] += viewers;
            }
            write("part" + part, lines.toString());
        }

        sum(Viewers.ADDED, "part0", "part1", "part2", "part3", "part4");

        StringBuilder table = new StringBuilder();
        expected.forEach((video, sums) -> table.append(video + "\t" + sums[0] + "\t" + sums[1] + "\n"));
        assertThat(written()).isEqualTo(table.toString());
    }

    @Test
    void refusesAPartWithOtherColumns() throws IOException {
        write("one", "b\t5\t2\n");

        assertThatThrownBy(() -> sum(Viewers.NONE, "one"))
                .hasMessageContaining("one/part-r-00000, byte 0: 'b\t5\t2' is not video⇥plays");
    }

    private void write(String name, String lines) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("part-r-00000"), lines);
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("sums/part-r-00000"));
    }

    private Counters sum(Viewers viewers, String... parts) throws IOException, InterruptedException {
        Configuration conf = new Configuration();
        conf.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
        conf.setInt("mapreduce.client.completion.pollinterval", 10);
        List<org.apache.hadoop.fs.Path> paths =
                List.of(parts).stream().map(this::path).toList();
        return new SumJob(conf, new JobRunner(progress -> {}))
                .run(path("output"), paths, viewers, RollUp.none(KeyColumns.NONE), path("sums"), path("listing"));
    }

    private org.apache.hadoop.fs.Path path(String name) {
        return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
    }
}
