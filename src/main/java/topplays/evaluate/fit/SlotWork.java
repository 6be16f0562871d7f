package topplays.evaluate.fit;

import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.RepeatedTrial;

/**
 * What a count and its chart have to do, in shares for the tasks that run at once. More tasks than slots run in waves.
 *
 * @param files read
 * @param waves of map tasks
 * @param bytesASlot that each slot reads, all waves together
 * @param filesASlot likewise
 * @param recordsASlot that each slot emits: the distinct videos of each of its tasks
 * @param recordsAReducer that each slot for reduce tasks sums
 * @param videosASlot of the counts, that each slot of the second job reads
 */
public record SlotWork(
        double files,
        double waves,
        double bytesASlot,
        double filesASlot,
        double recordsASlot,
        double recordsAReducer,
        double videosASlot) {

    /**
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

    /** That of a trial; how many records it emits is what is to be expected, not what was measured. */
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
