package topplays.verify.views;

import java.io.IOException;
import java.util.Optional;
import topplays.rule.PlayRule;
import topplays.verify.sort.PlayStream;

/** The plays that a rule makes of views and, if they are counted, the viewers, video by video. A video without plays is left out. */
public final class PlaysOfViews extends PlayStream {
    private final PlayStream views;
    private final ViewerPlays viewer;
    private final boolean countsViewers;
    private Optional<ViewKey> view = Optional.empty();
    private boolean hasBegun;

    /** @param views the views: an id is a {@link ViewKey}, and the plays are the number of equal views */
    public PlaysOfViews(PlayStream views, PlayRule rule) {
        this.views = views;
        viewer = new ViewerPlays(rule);
        countsViewers = rule.countsViewers();
    }

    @Override
    public boolean next() throws IOException {
        if (!hasBegun) {
            advance();
            hasBegun = true;
        }
        times = 1;
        do {
            plays = 0;
            viewers = 0;
            if (view.isEmpty()) {
                return false;
            }
            addVideo(view.get());
        } while (plays == 0);
        return true;
    }

    private void advance() throws IOException {
        view = views.next() ? Optional.of(new ViewKey(views.id())) : Optional.empty();
    }

    private void addVideo(ViewKey first) throws IOException {
        id = first.video();
        while (view.isPresent() && view.get().isOfVideo(first)) {
            addViewer(view.get());
        }
    }

    private void addViewer(ViewKey first) throws IOException {
        viewer.begin();
        while (view.isPresent() && view.get().isOfViewer(first)) {
            if (first.isUnknown()) {
                viewer.addAlone(view.get().amount(), views.plays());
            } else {
                viewer.add(view.get().time(), view.get().amount(), views.plays());
            }
            advance();
        }
        viewer.end();
        plays = Math.addExact(plays, viewer.plays());
        if (countsViewers && !first.isUnknown() && viewer.plays() > 0) {
            viewers++;
        }
    }

    /** The repeats of all videos so far. */
    public long repeats() {
        return viewer.repeats();
    }

    /** The views of all videos so far in periods that did not reach the amount. */
    public long tooShort() {
        return viewer.tooShort();
    }

    @Override
    public void close() throws IOException {
        views.close();
    }
}
