package topplays.format;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.bytes.FieldText;
import topplays.format.cut.Fields;
import topplays.format.settings.Selection;
import topplays.model.MalformedReason;
import topplays.model.VideoId;

/**
 * The field that holds the video. The id is the whole field, or the pattern's group 1 within it, and may be rewritten.
 *
 * <p>The pattern reads the {@linkplain FieldText field's text}. The id consists of bytes of the field until it is rewritten.
 */
final class VideoField {
    private final int index;
    private final Optional<Pattern> pattern;
    private final IdRewriter rewriter;

    private byte[] source;
    private int start;
    private int end;
    private boolean found;

    VideoField(int index, Selection selection) {
        this.index = index;
        pattern = selection.videoPattern();
        rewriter = new IdRewriter(selection.idRewrites());
    }

    /** The field's place in a line, from 0. */
    int index() {
        return index;
    }

    /** Finds the id and checks it; returns the reason if it is malformed. */
    Optional<MalformedReason> read(Fields fields) {
        source = fields.source(index);
        start = fields.start(index);
        end = fields.end(index);
        found = true;
        if (pattern.isPresent()) {
            found = find(pattern.get());
        }
        if (found && rewriter.isNeeded()) {
            rewrite();
        }
        return found ? check() : Optional.empty();
    }

    private boolean find(Pattern wanted) {
        FieldText field = FieldText.of(source, start, end);
        Matcher matcher = wanted.matcher(field.text());
        if (!matcher.find() || matcher.group(1) == null) {
            return false;
        }
        source = matcher.group(1).getBytes(field.charset());
        start = 0;
        end = source.length;
        return true;
    }

    private void rewrite() {
        rewriter.rewrite(source, start, end);
        source = rewriter.id();
        start = 0;
        end = rewriter.length();
    }

    private Optional<MalformedReason> check() {
        if (start == end) {
            return Optional.of(MalformedReason.VIDEO_EMPTY);
        }
        if (end - start > VideoId.MAX_BYTES) {
            return Optional.of(MalformedReason.VIDEO_TOO_LONG);
        }
        return breaksLines(source, start, end) ? Optional.of(MalformedReason.VIDEO_CONTROL) : Optional.empty();
    }

    /** Whether an id holds a byte that would end its field or line in an output file. */
    static boolean breaksLines(byte[] source, int start, int end) {
        return ByteSearch.first('\t', '\n', '\r', source, start, end) < end;
    }

    /** Whether there is no pattern, or it found an id. */
    boolean isFound() {
        return found;
    }

    byte[] source() {
        return source;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
