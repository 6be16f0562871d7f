package topplays.evaluate.plan;

import topplays.evaluate.fit.CapacityModel;
import topplays.evaluate.fit.DistinctVideos;
import topplays.evaluate.fit.SlotWork;
import topplays.jobs.run.JobSizing;

/**
 * The work that a day of events makes on a cluster, independent of its number of nodes.
 *
 * @param bytes size of the events
 * @param batches files that the pacer writes
 * @param mapTasks map tasks of the count job
 * @param recordsPerTask records that each map task emits
 * @param reduceTasks reduce tasks of the count job
 * @param shuffledBytes bytes sent from map to reduce tasks
 * @param videos number of videos played
 * @param countsBytes size of COUNTS
 */
public record DailyLoad(
        double bytes,
        BatchFiles batches,
        double mapTasks,
        double recordsPerTask,
        double reduceTasks,
        double shuffledBytes,
        double videos,
        double countsBytes) {

    static DailyLoad of(PlanRequest request, CapacityModel model) {
        double events = request.rate().perDay();
        double bytes = events * model.bytesPerEvent();
        double mapTasks = Math.ceil(bytes / request.cluster().hdfs().splitBytes());
        DistinctVideos distinct = new DistinctVideos(request.videos(), request.skew());
        double recordsPerTask = distinct.in(events / mapTasks);
        double videos = distinct.in(events);
        return new DailyLoad(
                bytes,
                BatchFiles.of(request.rate().perSecond() * model.bytesPerEvent(), request.pacing()),
                mapTasks,
                recordsPerTask,
                JobSizing.reducersOnCluster((long) bytes),
                mapTasks * recordsPerTask * model.bytesPerRecord(),
                videos,
                videos * model.bytesPerVideo());
    }

    /** The work divided among the slots of a cluster. */
    SlotWork on(Cluster cluster) {
        double topTasks = Math.ceil(countsBytes / cluster.hdfs().splitBytes());
        return SlotWork.of(
                batches.perDay(),
                bytes,
                mapTasks,
                cluster.slots(),
                recordsPerTask,
                reduceTasks,
                videos,
                Math.min(topTasks, cluster.slots()));
    }

    /**
     * The files, folders and blocks of the batches, of COUNTS and of TOP. COUNTS and TOP are folders with parts, a
     * summary and an empty marker file.
     */
    double nameNodeObjects(Cluster.Hdfs hdfs) {
        double folders = 3;
        double ofBatches = hdfs.objects(batches.perDay(), batches.bytesEach());
        double ofParts = hdfs.objects(reduceTasks, countsBytes / reduceTasks) + hdfs.objects(1, 1);
        double ofSummaries = hdfs.objects(2, 1) + hdfs.objects(2, 0);
        return folders + ofBatches + ofParts + ofSummaries;
    }

    double hdfsBytes(Cluster.Hdfs hdfs) {
        return (bytes + countsBytes) * hdfs.replication();
    }
}
