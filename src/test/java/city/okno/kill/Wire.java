package city.okno.kill;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Function;

/// Question and answer between two processes of this machine, one connection each. When one of the
/// two dies meanwhile, there is no answer.
public final class Wire implements AutoCloseable {

    private final ServerSocket server;
    private final Function<Serializable, Serializable> answers;

    private Wire(ServerSocket server, Function<Serializable, Serializable> answers) {
        this.server = server;
        this.answers = answers;
    }

    public static Wire open(Function<Serializable, Serializable> answers) {
        try {
            var server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
            var wire = new Wire(server, answers);
            Thread.ofVirtual().name("wire").start(wire::accept);
            return wire;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @throws IOException when there is no answer: nobody knows how far the question came
    public static <T extends Serializable> T ask(int port, Serializable question, Class<T> answer)
            throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            write(socket, question);
            return answer.cast(read(socket));
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.startVirtualThread(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            write(socket, answers.apply(read(socket)));
        } catch (IOException died) {
            // who asked is gone; nobody waits for the answer
        }
    }

    private static void write(Socket socket, Serializable message) throws IOException {
        var out = new ObjectOutputStream(socket.getOutputStream());
        out.writeObject(message);
        out.flush();
    }

    private static Serializable read(Socket socket) throws IOException {
        try {
            return (Serializable) new ObjectInputStream(socket.getInputStream()).readObject();
        } catch (ClassNotFoundException stranger) {
            throw new IOException(stranger);
        }
    }
}
