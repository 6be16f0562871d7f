package topplays.rule;

import java.util.List;
import java.util.OptionalInt;

/**
 * Who a viewer is.
 *
 * @param fields the fields that together are one viewer; empty for the log's default
 * @param ipv6Prefix the bits of an IPv6 address that count, 1 to 128
 * @param dropsUnknown whether views without a viewer are left out; otherwise each is a period of its own
 */
public record ViewerChoice(List<String> fields, OptionalInt ipv6Prefix, boolean dropsUnknown) {
    public static final int IPV6_BITS = 128;
    public static final ViewerChoice DEFAULT = new ViewerChoice(List.of(), OptionalInt.empty(), false);

    public ViewerChoice {
        fields = List.copyOf(fields);
        if (ipv6Prefix.isPresent() && (ipv6Prefix.getAsInt() < 1 || ipv6Prefix.getAsInt() > IPV6_BITS)) {
            throw InvalidOptionException.of("ipv6-prefix", "--ipv6-prefix takes 1 to 128: " + ipv6Prefix.getAsInt());
        }
    }
}
