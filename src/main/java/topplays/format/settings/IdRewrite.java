package topplays.format.settings;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import topplays.model.EnumNames;

/** A rewriting of video ids, so that ids that differ only in spelling become equal. In the order of application. */
public enum IdRewrite {
    /** Undoes percent encoding, once: {@code %41} is {@code A}. An invalid escape stays. */
    DECODE,
    /** Makes the letters A to Z lower case. */
    LOWER;

    /** The rewrites of these names. Throws {@link IllegalArgumentException} for another name. */
    public static Set<IdRewrite> named(Collection<String> names) {
        Set<IdRewrite> rewrites = EnumSet.noneOf(IdRewrite.class);
        names.forEach(name -> rewrites.add(EnumNames.parse(IdRewrite.class, "rewriting of ids", name)));
        return rewrites;
    }

    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
