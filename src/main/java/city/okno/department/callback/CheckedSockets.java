package city.okno.department.callback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/// Sockets that connect to allowed addresses only. What is checked is the very address that is
/// connected to, so that a name which leads elsewhere when it is looked up again gains nothing.
final class CheckedSockets extends SocketFactory {

    private final Predicate<InetAddress> allowed;

    CheckedSockets(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    /// Nothing was sent.
    static final class NotAllowedException extends SocketException {

        private static final long serialVersionUID = 1L;

        NotAllowedException() {
            super("the address is not out in the Internet");
        }
    }

    @Override
    public Socket createSocket() {
        return new CheckedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        var socket = createSocket();
        socket.connect(to);
        return socket;
    }

    private final class CheckedSocket extends Socket {

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            if (to instanceof InetSocketAddress it
                    && it.getAddress() != null
                    && allowed.test(it.getAddress())) {
                super.connect(to, timeout);
            } else {
                throw new NotAllowedException();
            }
        }
    }
}
