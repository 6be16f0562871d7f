package topplays.cli.live;

import java.io.IOException;
import topplays.model.EventBlock;
import topplays.pacing.live.Batch;
import topplays.pipeline.PipelineListener;
import topplays.serve.Recovery;

/** Passes the journal of a pipeline, and each batch before it is written, to the recovery of the service. */
record RecoveryListener(Recovery recovery) implements PipelineListener {
    @Override
    public void visit(EventBlock waiting, String mark) {
        recovery.visit(waiting, mark);
    }

    @Override
    public void beforeBatch(Batch batch) throws IOException {
        recovery.beforeBatch(batch.last());
    }
}
