package topplays.format;

import java.util.List;
import topplays.model.VideoId;

/** Finds the video in lines of JSON, each a {@link PlainJsonObject}. */
final class PlainJsonMember implements PlainLine {
    private final PlainJsonObject object;
    private int lineEnd;

    PlainJsonMember(String member) {
        object = new PlainJsonObject(List.of(member));
    }

    @Override
    public boolean find(byte[] block, int start, int end) {
        if (!object.read(block, start, end)) {
            return false;
        }
        lineEnd = object.end();
        int length = videoEnd() - videoStart();
        return (lineEnd == end || block[lineEnd] == '\n')
                && !object.isMissing(0)
                && length > 0
                && length <= VideoId.MAX_BYTES;
    }

    @Override
    public int videoStart() {
        return object.start(0);
    }

    @Override
    public int videoEnd() {
        return object.end(0);
    }

    @Override
    public int lineEnd() {
        return lineEnd;
    }
}
