package topplays.verify.sort;

import java.io.IOException;
import java.util.List;
import topplays.concurrent.Failures;

/** Two streams of the same videos as one: the plays of the first, and as viewers the plays of the second. */
public final class PlaysAndViewers extends PlayStream {
    private final PlayStream ofPlays;
    private final PlayStream ofViewers;

    public PlaysAndViewers(PlayStream ofPlays, PlayStream ofViewers) {
        this.ofPlays = ofPlays;
        this.ofViewers = ofViewers;
    }

    @Override
    public boolean next() throws IOException {
        if (!ofPlays.next()) {
            return false;
        }
        if (!ofViewers.next()) {
            throw new IllegalStateException("the streams have other videos");
        }
        id = ofPlays.id();
        plays = ofPlays.plays();
        viewers = ofViewers.plays();
        times = ofPlays.times();
        return true;
    }

    @Override
    public void close() throws IOException {
        Failures.closeAll(List.of(ofPlays, ofViewers));
    }
}
