package dev.condyle.runtime.internal.checkpoint;

import dev.condyle.runtime.internal.file.Disk;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.file.PendingFile;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.training.CheckpointException;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of the checkpoints of a training. It contains a single file. A new checkpoint is
 * written beside it, forced to the disk and renamed, so a crash leaves the old one or the new one.
 */
public final class CheckpointFolder {

    static final String NAME = "checkpoint.safetensors";

    private static final String FORMAT = "condyle_checkpoint";
    private static final String VERSION = "1";

    private final Path folder;
    private final Disk disk;

    /** Creates an object for the folder at a path, which does not have to exist. */
    public CheckpointFolder(Path folder) {
        this(folder, Disk.REAL);
    }

    CheckpointFolder(Path folder, Disk disk) {
        this.folder = folder.toAbsolutePath().normalize();
        this.disk = disk;
    }

    /** Returns the absolute path of the folder. */
    public Path path() {
        return folder;
    }

    /**
     * Opens the checkpoint, which the caller closes.
     *
     * @return empty if there is no checkpoint
     * @throws CheckpointException if it cannot be read
     */
    public Optional<SavedCheckpoint> open() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CheckpointException(folder, "the path is a file. Choose a folder.");
        }
        try {
            SafetensorsFile file = SafetensorsFile.open(folder.resolve(NAME));
            SavedCheckpoint checkpoint = new SavedCheckpoint(folder, file);
            String version = file.metadata().get(FORMAT);
            if (!VERSION.equals(version)) {
                checkpoint.close();
                throw checkpoint.damaged(
                        version == null
                                ? NAME + " was not written by Condyle"
                                : "another version of Condyle wrote it",
                        null);
            }
            return Optional.of(checkpoint);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (WeightsException e) {
            throw new CheckpointException(
                    folder,
                    "the checkpoint is damaged ("
                            + e.getMessage()
                            + "). Delete the folder to train from the start.",
                    e);
        } catch (IOException e) {
            Interrupts.check(e);
            throw new CheckpointException(folder, "it cannot be read (" + e + ").", e);
        }
    }

    /**
     * Replaces the checkpoint. If the thread is already interrupted, the checkpoint is still
     * written and the thread stays interrupted.
     *
     * @throws CheckpointException if it cannot be written; the old one is then unchanged
     */
    public void write(CheckpointState state) {
        // A pending interrupt would close the file at the first write.
        boolean interrupted = Thread.interrupted();
        try {
            replace(state);
        } catch (IOException e) {
            Interrupts.check(e);
            throw new CheckpointException(
                    folder,
                    "a checkpoint could not be written ("
                            + e
                            + "). Check the free disk space and the write permission.",
                    e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void replace(CheckpointState state) throws IOException {
        Path target = folder.resolve(NAME);
        Map<String, String> texts = new LinkedHashMap<>(state.texts());
        texts.put(FORMAT, VERSION);
        if (!Files.isDirectory(folder)) {
            disk.createFolders(folder);
            if (folder.getParent() != null) {
                disk.force(folder.getParent());
            }
        }
        Disk.Pending pending = disk.create(target);
        try {
            pending.write(channel -> SafetensorsWriter.write(state.arrays(), texts, channel));
            disk.force(folder);
            pending.move();
            disk.force(folder);
        } catch (IOException | RuntimeException | Error e) {
            disk.delete(pending.path());
            throw e;
        } finally {
            pending.close();
        }
        deleteStale(target);
    }

    /** Deletes what crashed processes have left behind. The checkpoint is complete without that. */
    private static void deleteStale(Path target) {
        try {
            for (Path stale : PendingFile.of(target)) {
                PendingFile.deleteStale(stale);
            }
        } catch (IOException e) {
            // They stay.
            return;
        }
    }
}
