package dev.condyle.runtime.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/**
 * The file system.
 *
 * @param opener opens the files and folders that are written or forced to the disk
 */
public record FileDisk(Opener opener) implements Disk {

    /** Opens channels. Tests observe them. */
    @FunctionalInterface
    public interface Opener {

        /** Opens a file, or a folder without options. */
        FileChannel open(Path path, OpenOption... options) throws IOException;
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public Pending create(Path target) throws IOException {
        return PendingFile.create(target, opener);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void force(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = opener.open(folder);
        } catch (IOException e) {
            // Windows cannot open folders; its file system keeps the order of renames.
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
