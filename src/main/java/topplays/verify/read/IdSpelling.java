package topplays.verify.read;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import topplays.format.settings.IdRewrite;

/** Rewrites ids as {@code --video-id} requests. */
final class IdSpelling {
    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private IdSpelling() {}

    static String of(String id, Set<IdRewrite> rewrites) {
        String decoded =
                rewrites.contains(IdRewrite.DECODE) ? ENCODED.matcher(id).replaceAll(IdSpelling::decoded) : id;
        return rewrites.contains(IdRewrite.LOWER)
                ? CAPITAL.matcher(decoded)
                        .replaceAll(
                                capital -> Character.toString(capital.group().charAt(0) + ('a' - 'A')))
                : decoded;
    }

    private static String decoded(MatchResult encoded) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(encoded.group(1), 16)));
    }
}
