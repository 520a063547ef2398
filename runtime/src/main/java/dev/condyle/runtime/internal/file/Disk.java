package dev.condyle.runtime.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file-system operations that change a folder. Tests make each of them fail. */
public interface Disk {

    /** Writes the content of a file. */
    interface Content {
        void writeTo(WritableByteChannel channel) throws IOException;
    }

    /** Creates a folder and all missing parent folders. */
    void createFolders(Path folder) throws IOException;

    /** Writes a file, replacing an existing one, and waits until it is on the disk. */
    void write(Path file, Content content) throws IOException;

    /** Renames a file atomically, replacing an existing one. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder, if it exists. */
    void delete(Path path) throws IOException;

    /** Waits until the renames in a folder are on the disk, if the platform supports this. */
    void force(Path folder) throws IOException;

    /** The real file system. */
    Disk REAL =
            new Disk() {

                @Override
                public void createFolders(Path folder) throws IOException {
                    Files.createDirectories(folder);
                }

                @Override
                public void write(Path file, Content content) throws IOException {
                    try (FileChannel channel =
                            FileChannel.open(
                                    file,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE)) {
                        content.writeTo(channel);
                        channel.force(true);
                    }
                }

                @Override
                public void move(Path from, Path to) throws IOException {
                    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                }

                @Override
                public void delete(Path path) throws IOException {
                    Files.deleteIfExists(path);
                }

                @Override
                public void force(Path folder) throws IOException {
                    FileChannel channel;
                    try {
                        channel = FileChannel.open(folder, StandardOpenOption.READ);
                    } catch (IOException e) {
                        // Windows cannot open folders, but its file system preserves the order of
                        // renames.
                        return;
                    }
                    try (channel) {
                        channel.force(true);
                    }
                }
            };
}
