package topplays.format;

import java.math.BigDecimal;
import java.net.Inet6Address;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import topplays.format.cut.Fields;
import topplays.format.lists.IpAddress;
import topplays.format.settings.Columns;
import topplays.format.settings.Decimals;
import topplays.format.settings.UnknownFieldException;
import topplays.model.MalformedReason;
import topplays.rule.PlayRule;

/**
 * The fields that a rule reads: the viewer, of one field or several, and the amount. Not thread-safe.
 *
 * <p>Viewers are equal if the bytes of their fields are, field by field. Under a prefix of IPv6 addresses, an address stands
 * for all with the same first bits, and one of IPv4 has one spelling.
 */
public final class ViewFields {
    private final List<Integer> viewerFields = new ArrayList<>();
    private final OptionalInt amountField;
    private final PlayRule rule;
    private final OptionalInt ipv6Prefix;
    private final IpAddress address = new IpAddress();

    private final ViewerBytes viewer;
    private boolean unknown;
    private BigDecimal amount = BigDecimal.ZERO;

    ViewFields(ReadFields read, Columns columns) throws UnknownFieldException {
        for (String name : read.viewer()) {
            viewerFields.add(columns.indexOf(name));
        }
        viewer = new ViewerBytes(read.form(), viewerFields.size());
        amountField = read.amount().isPresent()
                ? OptionalInt.of(columns.indexOf(read.amount().get()))
                : OptionalInt.empty();
        rule = read.settings().rule();
        ipv6Prefix = rule.viewer().ipv6Prefix();
    }

    /** Reads the viewer and the amount of a line; returns the reason if one of them is malformed. */
    Optional<MalformedReason> read(Fields fields) {
        if (!readViewer(fields)) {
            return Optional.of(MalformedReason.USER);
        }
        return amountField.isPresent() ? readAmount(fields, amountField.getAsInt()) : Optional.empty();
    }

    /** Returns false if the viewer is too long, or does not fit a column that it is for. */
    private boolean readViewer(Fields fields) {
        viewer.begin();
        unknown = true;
        for (int field : viewerFields) {
            boolean isEmpty = fields.isMissing(field) || isNothing(fields, field);
            unknown &= isEmpty;
            byte[] source = fields.source(field);
            int start = fields.start(field);
            int end = fields.end(field);
            if (!isEmpty && ipv6Prefix.isPresent() && address.parse(source, start, end)) {
                source = prefix();
                start = 0;
                end = source.length;
            }
            if (!viewer.add(source, start, end)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNothing(Fields fields, int field) {
        int start = fields.start(field);
        int length = fields.end(field) - start;
        return length == 0 || (length == 1 && fields.source(field)[start] == '-');
    }

    /** The text of the address last parsed; of one of IPv6 only the bits of the prefix, the others are 0. */
    private byte[] prefix() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
        int bits = ipv6Prefix.orElseThrow();
        if (address.isIpv4()) {
            int low = (int) address.low();
            return ((low >>> 24) + "." + (low >>> 16 & 0xff) + "." + (low >>> 8 & 0xff) + "." + (low & 0xff))
                    .getBytes(StandardCharsets.US_ASCII);
        }
        bytes.putLong(address.high() & firstBits(bits)).putLong(address.low() & firstBits(bits - Long.SIZE));
        try {
            return Inet6Address.getByAddress("", bytes.array(), -1)
                    .getHostAddress()
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are an address", e);
        }
    }

    private static long firstBits(int bits) {
        return bits <= 0 ? 0 : bits >= Long.SIZE ? -1 : -1L << (Long.SIZE - bits);
    }

    private Optional<MalformedReason> readAmount(Fields fields, int field) {
        if (fields.isMissing(field)) {
            return Optional.of(MalformedReason.FIELD_MISSING);
        }
        amount = BigDecimal.ZERO;
        if (isNothing(fields, field)) {
            return Optional.empty();
        }
        String text = new String(
                fields.source(field),
                fields.start(field),
                fields.end(field) - fields.start(field),
                StandardCharsets.ISO_8859_1);
        Optional<BigDecimal> number = Decimals.parse(text).filter(each -> each.signum() >= 0);
        number.ifPresent(read -> amount = read);
        return number.isPresent() ? Optional.empty() : Optional.of(MalformedReason.AMOUNT);
    }

    /** Whether all fields of the viewer are empty or {@code -}. */
    public boolean isUnknown() {
        return unknown;
    }

    /** Whether the view is left out because it has no viewer. */
    boolean isLeftOut() {
        return unknown && rule.viewer().dropsUnknown();
    }

    /** Whether the view is a period of its own and does not reach the minimum amount, so that it cannot be a play. */
    public boolean isShort() {
        return rule.amount().isPresent()
                && (unknown || rule.oncePer().isEmpty())
                && amount.compareTo(rule.amount().get().minimum()) < 0;
    }

    /** The viewer's bytes, up to {@link #viewerLength}. */
    public byte[] viewer() {
        return viewer.bytes();
    }

    public int viewerLength() {
        return viewer.length();
    }

    public BigDecimal amount() {
        return amount;
    }
}
