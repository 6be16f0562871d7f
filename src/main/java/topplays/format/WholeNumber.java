package topplays.format;

import topplays.format.cut.Fields;

/** Whole numbers as logs write them: ASCII digits and nothing else. */
final class WholeNumber {
    private WholeNumber() {}

    /** Returns the number in a field (0 to {@link Long#MAX_VALUE}), or -1 if the field is not such a number. */
    static long parse(Fields fields, int field) {
        byte[] source = fields.source(field);
        long number = fields.start(field) == fields.end(field) ? -1 : 0;
        for (int at = fields.start(field); at < fields.end(field); at++) {
            int digit = source[at] - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
