package topplays.cli.live;

import java.io.IOException;
import java.time.Duration;
import topplays.model.EventBlock;
import topplays.pacing.live.PacerTick;
import topplays.pipeline.StreamPipeline;
import topplays.serve.feed.EventIntake;
import topplays.serve.feed.IntakeStatus;

/** Passes the events of the service to a pipeline. */
final class PipelineIntake implements EventIntake {
    private final StreamPipeline pipeline;
    private volatile long lastNumber;

    /** @param lastNumber the number of the last event in the pipeline's journal */
    PipelineIntake(StreamPipeline pipeline, long lastNumber) {
        this.pipeline = pipeline;
        this.lastNumber = lastNumber;
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
    public void check() throws IOException {
        pipeline.check();
    }

    @Override
    public IntakeStatus status() {
        PacerTick tick = pipeline.lastTick();
        Duration tickLength = pipeline.settings().tick();
        double tickSeconds = tickLength.toMillis() / 1000.0;
        return new IntakeStatus(
                pipeline.waitingBytes(),
                capacityBytes(),
                tickLength.multipliedBy(tick.oldestTicks()),
                tick.released() / tickSeconds,
                pipeline.batches(),
                pipeline.batchedNumber());
    }
}
