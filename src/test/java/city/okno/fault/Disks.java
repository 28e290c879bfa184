package city.okno.fault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One database in memory, and one in a file for the runs in which the database dies.
final class Disks implements AutoCloseable {

    private final Path folder;
    private final Disk memory = Disk.memory();
    private @Nullable Disk file;

    Disks(Path folder) {
        this.folder = folder;
    }

    /// @param dies whether the database dies in the run
    Disk forRun(boolean dies) {
        if (!dies) {
            return memory;
        }
        if (file == null) {
            file = Disk.file(folder);
        }
        return file;
    }

    @Override
    public void close() {
        memory.close();
        if (file != null) {
            file.close();
        }
    }
}
