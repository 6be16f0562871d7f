package topplays.evaluate.plan;

import topplays.evaluate.fit.CapacityModel;
import topplays.evaluate.fit.DistinctVideos;
import topplays.evaluate.fit.SlotWork;
import topplays.jobs.run.JobSizing;

/**
 * What a day's events come to, on whatever cluster of that kind.
 *
 * @param bytes of events
 * @param batches that the pacer writes
 * @param mapTasks of the count job
 * @param recordsATask that each of them emits
 * @param reduceTasks of the count job
 * @param shuffledBytes from map to reduce tasks
 * @param videos that are played
 * @param countsBytes of COUNTS
 */
public record DailyLoad(
        double bytes,
        BatchFiles batches,
        double mapTasks,
        double recordsATask,
        double reduceTasks,
        double shuffledBytes,
        double videos,
        double countsBytes) {

    static DailyLoad of(PlanRequest request, CapacityModel model) {
        double events = request.rate().perDay();
        double bytes = events * model.bytesAnEvent();
        double mapTasks = Math.ceil(bytes / request.cluster().hdfs().splitBytes());
        DistinctVideos distinct = new DistinctVideos(request.videos(), request.skew());
        double recordsATask = distinct.in(events / mapTasks);
        double videos = distinct.in(events);
        return new DailyLoad(
                bytes,
                BatchFiles.of(request.rate().perSecond() * model.bytesAnEvent(), request.pacing()),
                mapTasks,
                recordsATask,
                JobSizing.reducersOnCluster((long) bytes),
                mapTasks * recordsATask * model.bytesARecord(),
                videos,
                videos * model.bytesAVideo());
    }

    /** Its shares for the tasks that a cluster runs at once. */
    SlotWork on(Cluster cluster) {
        double topTasks = Math.ceil(countsBytes / cluster.hdfs().splitBytes());
        return SlotWork.of(
                batches.aDay(),
                bytes,
                mapTasks,
                cluster.slots(),
                recordsATask,
                reduceTasks,
                videos,
                Math.min(topTasks, cluster.slots()));
    }

    /**
     * Files, folders and blocks: those of the batches, their folder, and of COUNTS and TOP, each of which is a folder with
     * parts, a summary and an empty file that marks it as whole.
     */
    double nameNodeObjects(Cluster.Hdfs hdfs) {
        double folders = 3;
        double ofBatches = hdfs.objects(batches.aDay(), batches.bytesEach());
        double ofParts = hdfs.objects(reduceTasks, countsBytes / reduceTasks) + hdfs.objects(1, 1);
        double ofSummaries = hdfs.objects(2, 1) + hdfs.objects(2, 0);
        return folders + ofBatches + ofParts + ofSummaries;
    }

    double hdfsBytes(Cluster.Hdfs hdfs) {
        return (bytes + countsBytes) * hdfs.replication();
    }
}
