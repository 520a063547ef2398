package dev.condyle.runtime.internal.persist;

import ai.djl.ndarray.NDArray;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.file.Disk;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.weights.ModelFolderException;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Saves a model to a folder once. Every step can fail, and the process can end after every step.
 */
final class FolderSave {

    private static final String NOT_SAVED =
            "the model could not be saved (%s). An existing model in the folder is"
                    + " unchanged. Check the free disk space and the write permission.";

    private static final String UNFINISHED =
            "the new model is saved and can be loaded, but the last step of saving"
                    + " failed (%s). Save again to complete it.";

    private final Path folder;
    private final Disk disk;
    private final Path weights;
    private final Path newWeights;
    private final Path json;
    private final Path newJson;

    FolderSave(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
        weights = folder.resolve(ModelFolder.WEIGHTS);
        newWeights = folder.resolve(ModelFolder.WEIGHTS + ModelFolder.NEW);
        json = folder.resolve(ModelFolder.JSON);
        newJson = folder.resolve(ModelFolder.JSON + ModelFolder.NEW);
    }

    void run(ModelSpec<?, ?> spec, Map<String, NDArray> tensors, Map<String, String> metadata) {
        try {
            finishEarlierSave();
        } catch (IOException e) {
            throw new ModelFolderException(folder, NOT_SAVED.formatted(e), e);
        }
        Path missing = firstMissing();
        boolean written = false;
        try {
            disk.createFolders(folder);
            writeNewFiles(spec, tensors, metadata);
            written = true;
            disk.move(newWeights, weights);
        } catch (IOException e) {
            String what = undo(written, missing) ? NOT_SAVED : UNFINISHED;
            throw new ModelFolderException(folder, what.formatted(e), e);
        } catch (RuntimeException | Error e) {
            undo(written, missing);
            throw e;
        }
        try {
            disk.force(folder);
            disk.move(newJson, json);
            disk.force(folder);
        } catch (IOException e) {
            throw new ModelFolderException(folder, UNFINISHED.formatted(e), e);
        }
    }

    /** If an earlier save stopped between its two renames, completes the second one. */
    private void finishEarlierSave() throws IOException {
        if (!Files.exists(newJson) || !Files.exists(weights)) {
            return;
        }
        String sha256;
        try (SafetensorsFile file = SafetensorsFile.open(weights)) {
            sha256 = file.sha256();
        } catch (WeightsException e) {
            // The existing file is not a model. It is about to be replaced.
            return;
        }
        if (!describes(json, sha256) && describes(newJson, sha256)) {
            disk.move(newJson, json);
            disk.force(folder);
        }
    }

    private static boolean describes(Path json, String sha256) throws IOException {
        try {
            return ModelCard.read(json).sha256().equals(sha256);
        } catch (NoSuchFileException | WeightsException e) {
            return false;
        }
    }

    private void writeNewFiles(
            ModelSpec<?, ?> spec, Map<String, NDArray> tensors, Map<String, String> metadata)
            throws IOException {
        MessageDigest digest = Sha256.newDigest();
        disk.write(
                newWeights,
                channel ->
                        SafetensorsWriter.write(
                                tensors, metadata, new DigestingChannel(channel, digest)));
        String sha256 = Sha256.text(digest);
        byte[] text = ModelCard.of(spec, sha256).toJson();
        disk.write(
                newJson,
                channel -> {
                    ByteBuffer bytes = ByteBuffer.wrap(text);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                });
        disk.force(folder);
    }

    private @Nullable Path firstMissing() {
        Path missing = null;
        for (Path path = folder; path != null && !Files.exists(path); path = path.getParent()) {
            missing = path;
        }
        return missing;
    }

    /** Deletes what was written, if the weights did not get to their place; says whether so. */
    private boolean undo(boolean written, @Nullable Path firstMissing) {
        // A file system over a network may rename and still report a failure.
        if (written && Files.notExists(newWeights)) {
            return false;
        }
        try {
            disk.delete(newWeights);
            disk.delete(newJson);
            if (firstMissing != null) {
                for (Path made = folder;
                        made != null && made.startsWith(firstMissing);
                        made = made.getParent()) {
                    disk.delete(made);
                }
            }
            return true;
        } catch (IOException e) {
            // The remaining files are not a model, and the next save overwrites them.
            return true;
        }
    }

    /** Computes the digest of the bytes that are written. */
    private record DigestingChannel(WritableByteChannel channel, MessageDigest digest)
            implements WritableByteChannel {

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            ByteBuffer written = bytes.duplicate();
            int count = channel.write(bytes);
            digest.update(written.limit(bytes.position()));
            return count;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
