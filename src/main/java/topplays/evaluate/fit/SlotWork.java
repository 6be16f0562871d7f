package topplays.evaluate.fit;

import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.RepeatedTrial;

/**
 * The work of a count and its chart, divided among the slots, that is, the tasks that run at the same time. More tasks
 * than slots run in waves.
 *
 * @param files number of files read
 * @param waves number of waves of map tasks
 * @param bytesPerSlot bytes that each slot reads in all waves
 * @param filesPerSlot files that each slot reads in all waves
 * @param recordsPerSlot records that each slot emits: the distinct videos of each of its tasks
 * @param recordsPerReducer records that each reduce slot sums
 * @param videosPerSlot counts that each slot of the second job reads
 */
public record SlotWork(
        double files,
        double waves,
        double bytesPerSlot,
        double filesPerSlot,
        double recordsPerSlot,
        double recordsPerReducer,
        double videosPerSlot) {

    /**
     * Divides the work among slots.
     *
     * @param records that each map task emits
     * @param topSlots map tasks of the second job
     */
    public static SlotWork of(
            double files,
            double bytes,
            double mapTasks,
            double slots,
            double records,
            double reduceTasks,
            double videos,
            double topSlots) {
        double waves = Math.ceil(mapTasks / slots);
        double reduceWaves = Math.ceil(reduceTasks / slots);
        return new SlotWork(
                files,
                waves,
                bytes / mapTasks * waves,
                files / mapTasks * waves,
                records * waves,
                mapTasks * records / reduceTasks * reduceWaves,
                videos / topSlots);
    }

    /** The work of a trial. The number of emitted records is the expected one, not the measured one. */
    static SlotWork of(RepeatedTrial repeated) {
        InputShape input = repeated.trial().input();
        double events = input.events();
        double mapTasks = repeated.median(measures -> measures.volume().mapTasks());
        DistinctVideos distinct = new DistinctVideos(input.videos(), input.skew());
        return of(
                input.files(),
                repeated.median(measures -> measures.volume().inputBytes()),
                mapTasks,
                repeated.trial().cores(),
                distinct.in(events / mapTasks),
                repeated.median(measures -> measures.volume().reduceTasks()),
                distinct.in(events),
                repeated.trial().cores());
    }
}
