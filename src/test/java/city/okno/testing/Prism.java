package city.okno.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// Stoplight Prism from npm, between somebody and a stand-in: `prism proxy --errors`.
final class Prism {

    private Prism() {}

    /// @param name of the contract, without `.json`
    static NodeTool between(String name, URI standIn) {
        return NodeTool.startOrSkip(
                "prism",
                Path.of("target/contracts", name + ".log"),
                port ->
                        List.of(
                                "proxy",
                                "--errors",
                                "--host",
                                "127.0.0.1",
                                "--port",
                                Integer.toString(port),
                                Contract.path(name + ".json").toAbsolutePath().toString(),
                                standIn.toString()));
    }
}
