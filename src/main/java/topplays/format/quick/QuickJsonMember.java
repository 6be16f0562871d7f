package topplays.format.quick;

import java.util.List;
import topplays.format.cut.QuickJsonObject;
import topplays.model.VideoId;

/** Finds the video in lines of JSON, each a {@link QuickJsonObject}. */
final class QuickJsonMember implements QuickLine {
    private final QuickJsonObject object;
    private int lineEnd;

    QuickJsonMember(String member) {
        object = new QuickJsonObject(List.of(member));
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
