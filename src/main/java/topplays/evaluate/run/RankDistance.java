package topplays.evaluate.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The distance between two top-k lists: Kendall's tau for lists with different members, with the optimistic penalty (R.
 * Fagin, R. Kumar, D. Sivakumar: Comparing top k lists, SIAM J. Discrete Math. 17, 2003). It is the number of pairs on
 * whose order the lists disagree, divided by the number for disjoint lists.
 */
public final class RankDistance {
    private RankDistance() {}

    /** 0 for equal lists, 1 for lists that share nothing. */
    static <T> double between(List<T> one, List<T> other) {
        Map<T, Integer> inOne = places(one);
        Map<T, Integer> inOther = places(other);
        Set<T> union = new LinkedHashSet<>(one);
        union.addAll(other);
        List<T> all = new ArrayList<>(union);
        long apart = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                apart += order(all.get(i), all.get(j), inOne) * order(all.get(i), all.get(j), inOther) < 0 ? 1 : 0;
            }
        }
        return apart == 0 ? 0 : apart / ((double) one.size() * other.size());
    }

    private static <T> Map<T, Integer> places(List<T> list) {
        Map<T, Integer> places = new HashMap<>();
        for (T each : list) {
            places.put(each, places.size());
        }
        return places;
    }

    /** A video that is not in a list ranks after all members; two such videos are tied. */
    private static <T> int order(T one, T other, Map<T, Integer> places) {
        return Integer.compare(
                places.getOrDefault(one, Integer.MAX_VALUE), places.getOrDefault(other, Integer.MAX_VALUE));
    }
}
