package topplays.cli.live;

import java.io.IOException;
import java.time.Duration;
import topplays.model.EventBlock;
import topplays.pacing.live.Batch;
import topplays.pacing.live.PacerTick;
import topplays.pipeline.PipelineListener;
import topplays.pipeline.StreamPipeline;
import topplays.serve.Recovery;
import topplays.serve.feed.EventIntake;
import topplays.serve.feed.IntakeStatus;

/** Passes the events of the service to a pipeline. */
final class PipelineIntake implements EventIntake, PipelineListener {
    private final Recovery recovery;
    private StreamPipeline pipeline;
    private volatile long lastNumber;
    private volatile long batchedNumber;
    private volatile PacerTick lastTick = new PacerTick(0, 0, 0, 0);

    /** @param committed the number of the last event that is in a batch */
    PipelineIntake(Recovery recovery, long committed) {
        this.recovery = recovery;
        this.batchedNumber = committed;
    }

    /** Connects the pipeline. Its journal must have been visited. */
    void connect(StreamPipeline opened) {
        pipeline = opened;
        lastNumber = recovery.lastNumber();
    }

    @Override
    public void visit(EventBlock waiting, String mark) {
        recovery.visit(waiting, mark);
    }

    @Override
    public void ticked(PacerTick tick) {
        lastTick = tick;
    }

    @Override
    public void beforeBatch(Batch batch) throws IOException {
        recovery.beforeBatch(batch.last());
    }

    @Override
    public void afterBatch(Batch batch) {
        batchedNumber = batch.last();
    }

    @Override
    public boolean hasRoom(long bytes) {
        return bytes <= capacityBytes() - pipeline.waitingBytes();
    }

    @Override
    public long capacityBytes() {
        return pipeline.settings().capacity();
    }

    @Override
    public long lastNumber() {
        return lastNumber;
    }

    @Override
    public void accept(EventBlock events, String mark) throws IOException, InterruptedException {
        lastNumber = pipeline.accept(events, mark);
    }

    @Override
    public void sync() throws IOException {
        pipeline.sync();
    }

    @Override
    public IntakeStatus status() {
        PacerTick tick = lastTick;
        Duration tickLength = pipeline.settings().tick();
        double tickSeconds = tickLength.toMillis() / 1000.0;
        return new IntakeStatus(
                pipeline.waitingBytes(),
                capacityBytes(),
                tickLength.multipliedBy(tick.oldestTicks()),
                tick.released() / tickSeconds,
                pipeline.batches(),
                batchedNumber);
    }
}
