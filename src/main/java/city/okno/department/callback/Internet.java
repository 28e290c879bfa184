package city.okno.department.callback;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Which addresses are out in the Internet: everything but what the IANA's registries of
/// special-purpose addresses set apart, and what clouds answer their own machines on.
final class Internet {

    private static final List<Block> NOT_OUTSIDE_4 =
            List.of(
                    Block.of("0.0.0.0", 8),
                    Block.of("10.0.0.0", 8),
                    // of providers (CGNAT); in it a metadata service
                    Block.of("100.64.0.0", 10),
                    Block.of("127.0.0.0", 8),
                    // link-local; in it most metadata services
                    Block.of("169.254.0.0", 16),
                    Block.of("168.63.129.16", 32),
                    Block.of("172.16.0.0", 12),
                    Block.of("192.0.0.0", 24),
                    Block.of("192.0.2.0", 24),
                    Block.of("192.31.196.0", 24),
                    Block.of("192.52.193.0", 24),
                    Block.of("192.88.99.0", 24),
                    Block.of("192.168.0.0", 16),
                    Block.of("192.175.48.0", 24),
                    Block.of("198.18.0.0", 15),
                    Block.of("198.51.100.0", 24),
                    Block.of("203.0.113.0", 24),
                    // multicast, reserved, broadcast
                    Block.of("224.0.0.0", 3));

    /// All that is given out to the Internet so far.
    private static final Block UNICAST_6 = Block.of("2000::", 3);

    private static final List<Block> NOT_OUTSIDE_6 =
            List.of(
                    // in it Teredo and others that carry an IPv4 address
                    Block.of("2001::", 23),
                    Block.of("2001:db8::", 32),
                    // 6to4 carries an IPv4 address
                    Block.of("2002::", 16),
                    Block.of("2620:4f:8000::", 48),
                    Block.of("3fff::", 20));

    private Internet() {}

    /// Java makes an IPv4 address of one that is mapped into IPv6.
    static boolean has(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> NOT_OUTSIDE_4.stream().noneMatch(it -> it.has(four));
            case Inet6Address six ->
                    UNICAST_6.has(six) && NOT_OUTSIDE_6.stream().noneMatch(it -> it.has(six));
            default -> false;
        };
    }

    /// @param bits how many at the beginning all of the block have
    private record Block(InetAddress first, int bits) {

        /// @param literal an address, no name: nothing is looked up
        static Block of(String literal, int bits) {
            try {
                return new Block(InetAddress.getByName(literal), bits);
            } catch (UnknownHostException notOne) {
                throw new IllegalArgumentException(literal, notOne);
            }
        }

        boolean has(InetAddress address) {
            var mine = first.getAddress();
            var given = address.getAddress();
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if (((mine[bit / 8] ^ given[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
