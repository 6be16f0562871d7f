package topplays.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A seeded source of text with a character for each byte, rich in the bytes that are special to a format. */
public final class RandomText {
    private final Random random;
    private final String special;

    public RandomText(long seed, String special) {
        this.random = new Random(seed);
        this.special = special;
    }

    /** 0 to 12 bytes, any but LF and those of {@code without}. */
    public String field(String without) {
        StringBuilder field = new StringBuilder();
        int length = random.nextInt(13);
        while (field.length() < length) {
            char c = random.nextBoolean()
                    ? special.charAt(random.nextInt(special.length()))
                    : (char) random.nextInt(256);
            if (c != '\n' && without.indexOf(c) < 0) {
                field.append(c);
            }
        }
        return field.toString();
    }

    /** 1 to 40 fields. */
    public List<String> row(Supplier<String> field) {
        List<String> row = new ArrayList<>();
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 40 : 4);
        while (row.size() < length) {
            row.add(field.get());
        }
        return row;
    }

    /** 1 to 9 of the special bytes only. */
    public String soup() {
        StringBuilder soup = new StringBuilder();
        int length = 1 + random.nextInt(9);
        while (soup.length() < length) {
            soup.append(special.charAt(random.nextInt(special.length())));
        }
        return soup.toString();
    }

    public Random random() {
        return random;
    }
}
