package dev.condyle.runtime.internal.persist;

import ai.djl.ndarray.NDArray;
import dev.condyle.runtime.internal.file.Disk;
import dev.condyle.runtime.internal.file.PendingFile;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Saves a model to a folder once. Every step can fail, and the process can end after every step.
 *
 * <p>Both files are first written beside the old ones. The rename of the weights commits the save:
 * they contain a copy of the JSON, so they are a complete model, whatever other processes that save
 * to the same folder do before the JSON is renamed too.
 */
final class FolderSave {

    private static final String NOT_SAVED =
            "the model could not be saved (%s). An existing model in the folder is unchanged."
                    + " Check the free disk space and the write permission.";

    private static final String UNFINISHED =
            "the new model is saved and can be loaded, but the last step of saving failed (%s)."
                    + " Save again to complete it.";

    private final Path folder;
    private final Disk disk;
    private final Path weights;
    private final Path json;

    FolderSave(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
        weights = folder.resolve(ModelFolder.WEIGHTS);
        json = folder.resolve(ModelFolder.JSON);
    }

    void run(ModelCard card, Map<String, NDArray> tensors, Map<String, String> metadata) {
        Path missing = firstMissing();
        List<Disk.Pending> pending = new ArrayList<>();
        boolean committed = false;
        try {
            createFolders(missing);
            Disk.Pending newWeights = create(weights, pending);
            Disk.Pending newJson = create(json, pending);
            write(card, tensors, metadata, newWeights, newJson);
            disk.force(folder);
            newWeights.move();
            committed = true;
            disk.force(folder);
            newJson.move();
            disk.force(folder);
        } catch (IOException e) {
            // A network file system may rename a file and still report a failure.
            boolean isSaved =
                    committed || pending.size() == 2 && Files.notExists(pending.get(0).path());
            if (!isSaved) {
                undo(pending, missing);
            }
            throw new ModelFolderException(
                    folder, (isSaved ? UNFINISHED : NOT_SAVED).formatted(e), e);
        } catch (RuntimeException | Error e) {
            if (!committed) {
                undo(pending, missing);
            }
            throw e;
        } finally {
            close(pending);
        }
        deleteStale();
    }

    /** Creates the missing folders, and forces them to the disk: the last one first. */
    private void createFolders(@Nullable Path firstMissing) throws IOException {
        disk.createFolders(folder);
        if (firstMissing != null) {
            for (Path made = folder;
                    made.startsWith(firstMissing) && made.getParent() != null;
                    made = made.getParent()) {
                disk.force(made.getParent());
            }
        }
    }

    private Disk.Pending create(Path target, List<Disk.Pending> pending) throws IOException {
        Disk.Pending created = disk.create(target);
        pending.add(created);
        return created;
    }

    private void write(
            ModelCard card,
            Map<String, NDArray> tensors,
            Map<String, String> metadata,
            Disk.Pending newWeights,
            Disk.Pending newJson)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>(metadata);
        EmbeddedCard.put(card, tensors, all);
        MessageDigest digest = Sha256.newDigest();
        newWeights.write(
                channel ->
                        SafetensorsWriter.write(
                                tensors, all, new DigestingChannel(channel, digest)));
        byte[] text = card.withSha256(Sha256.text(digest)).toJson();
        newJson.write(
                channel -> {
                    ByteBuffer bytes = ByteBuffer.wrap(text);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                });
    }

    private @Nullable Path firstMissing() {
        Path missing = null;
        // A broken link is not missing: it must not be deleted.
        for (Path path = folder;
                path != null && !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
                path = path.getParent()) {
            missing = path;
        }
        return missing;
    }

    /** Deletes the written files and the created folders. */
    private void undo(List<Disk.Pending> pending, @Nullable Path firstMissing) {
        try {
            for (Disk.Pending file : pending) {
                disk.delete(file.path());
            }
            if (firstMissing != null) {
                for (Path made = folder;
                        made != null && made.startsWith(firstMissing);
                        made = made.getParent()) {
                    disk.delete(made);
                }
            }
        } catch (IOException e) {
            // The remaining files are not a model, and the next save deletes them.
            return;
        }
    }

    private static void close(List<Disk.Pending> pending) {
        for (Disk.Pending file : pending) {
            try {
                file.close();
            } catch (IOException e) {
                // The content is already on the disk.
                continue;
            }
        }
    }

    /** Deletes the files that crashed saves have left behind. */
    private void deleteStale() {
        try {
            for (Path target : List.of(weights, json)) {
                for (Path file : PendingFile.of(target)) {
                    PendingFile.deleteStale(file);
                }
            }
        } catch (IOException e) {
            // They are not part of the model; the next save tries again.
            return;
        }
    }
}
