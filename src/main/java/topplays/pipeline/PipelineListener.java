package topplays.pipeline;

import java.io.IOException;
import topplays.model.EventBlock;
import topplays.pacing.live.Batch;
import topplays.storage.journal.JournalVisitor;

/** Visits the events that a pipeline finds in its journal, and is notified of its batches. */
public interface PipelineListener extends JournalVisitor {
    /** Ignores everything. */
    PipelineListener NONE = new PipelineListener() {
        @Override
        public void visit(EventBlock waiting, String mark) {}

        @Override
        public void beforeBatch(Batch batch) {}
    };

    /** Called before a batch is written, on the writer's thread. An exception fails the batch. */
    void beforeBatch(Batch batch) throws IOException;
}
