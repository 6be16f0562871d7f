package topplays.pipeline;

import java.io.IOException;
import topplays.model.EventBlock;
import topplays.pacing.live.Batch;
import topplays.pacing.live.PacerTick;
import topplays.storage.journal.JournalVisitor;

/** Is notified of the events, ticks and batches of a pipeline. */
public interface PipelineListener extends JournalVisitor {
    /** Ignores everything. */
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

    /** Called after each tick, on the pacer's thread. */
    void ticked(PacerTick tick);

    /** Called before a batch is written, on the writer's thread. An exception fails the batch. */
    void beforeBatch(Batch batch) throws IOException;

    /** Called after a batch was written, on the same thread. */
    void afterBatch(Batch batch);
}
