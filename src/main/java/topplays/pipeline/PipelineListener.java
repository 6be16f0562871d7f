package topplays.pipeline;

import java.io.IOException;
import topplays.model.EventBlock;
import topplays.pacing.live.Batch;
import topplays.pacing.live.PacerTick;
import topplays.storage.journal.JournalVisitor;

/** Hears what goes through a pipeline. */
public interface PipelineListener extends JournalVisitor {
    /** Does not listen. */
    PipelineListener NONE = new PipelineListener() {
        @Override
        public void visit(EventBlock waiting, String mark) {}

        @Override
        public void ticked(PacerTick tick) {}

        @Override
        public void beforeBatch(Batch batch) {}

        @Override
        public void afterBatch(Batch batch) {}
    };

    /** Hears of each tick, on the pacer's thread. */
    void ticked(PacerTick tick);

    /** Hears of a batch before it is written, on the writer's thread. A failure fails the batch. */
    void beforeBatch(Batch batch) throws IOException;

    /** Hears of a batch that is there now, on the same thread. */
    void afterBatch(Batch batch);
}
