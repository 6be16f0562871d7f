package topplays.format.document;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Random JSON: compact values, and documents that hold them in any layout. */
public final class RandomJson {
    private static final String[] PIECES = {
        "a", "b/", "\\\"", "\\\\", "[", "]", "{", "}", ",", ":", " ", "é", "\\u00e9", "\\ud800", "𝄞", "\\n"
    };
    private static final String[] SCALARS = {"null", "true", "false", "0", "-1.50e+7", "12345678901234567890"};

    private final Random random;

    public RandomJson(Random random) {
        this.random = random;
    }

    /** A value without blanks outside of texts. */
    public String value(int depth) {
        int kind = random.nextInt(depth < 4 ? 4 : 2);
        return switch (kind) {
            case 0 -> text();
            case 1 -> SCALARS[random.nextInt(SCALARS.length)];
            case 2 ->
                random.ints(random.nextInt(4))
                        .mapToObj(i -> value(depth + 1))
                        .collect(Collectors.joining(",", "[", "]"));
            default ->
                random.ints(random.nextInt(4))
                        .mapToObj(i -> text() + ":" + value(depth + 1))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private String text() {
        return random.ints(random.nextInt(6), 0, PIECES.length)
                .mapToObj(i -> PIECES[i])
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** The records in one array or several, or one after another. Arrays are records only within an array. */
    public String outermost(List<String> records) {
        StringBuilder json = new StringBuilder(gap());
        boolean mayStandAlone = records.stream().noneMatch(each -> each.startsWith("["));
        if (mayStandAlone && random.nextBoolean()) {
            records.forEach(each ->
                    json.append(each).append(random.nextBoolean() ? "\n" : " ").append(gap()));
            return json.toString();
        }
        int cut = random.nextInt(records.size() + 1);
        return json.append(array(records.subList(0, cut)))
                .append(gap())
                .append(array(records.subList(cut, records.size())))
                .append(gap())
                .toString();
    }

    /** Records in an array that is a member of the member x, in one document or two. */
    public String within(String member, List<String> records) {
        int cut = random.nextInt(records.size() + 1);
        String first = document(member, records.subList(0, cut));
        String second = document(member, records.subList(cut, records.size()));
        return random.nextBoolean() ? first + gap() + second : "[" + first + "," + gap() + second + "]";
    }

    private String document(String member, List<String> records) {
        String other = "\"other\":" + value(1);
        String inner = "{\"%s\":%s%s,%s}".formatted(member, gap(), array(records), other);
        return "{%s,\"x\"%s:%s%s}".formatted(other, gap(), inner, random.nextBoolean() ? "" : ",\"y\":" + value(0));
    }

    private String array(List<String> records) {
        return records.stream().map(each -> gap() + each + gap()).collect(Collectors.joining(",", "[", gap() + "]"));
    }

    private String gap() {
        return switch (random.nextInt(4)) {
            case 0 -> " ";
            case 1 -> "\n  \t";
            case 2 -> "\r\n";
            default -> "";
        };
    }
}
