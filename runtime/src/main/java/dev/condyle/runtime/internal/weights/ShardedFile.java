package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several open safetensors files with an {@link SafetensorsIndex index}, read as one file. It has
 * the tensors of all files, those of the first file first. Thread-safe.
 */
final class ShardedFile extends TensorFile {

    private static final String ADVICE =
            " Download all files of the model again, to the same folder.";

    private final List<SafetensorsFile> shards = new ArrayList<>();
    private final Map<String, SafetensorsFile> owners = new LinkedHashMap<>();
    private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();

    private ShardedFile(Path index) {
        super(index);
    }

    /**
     * Opens all files of an index and checks that they have the tensors in it.
     *
     * @throws WeightsException if the index or a file is damaged, a file is missing, a tensor is
     *     not in its file, or two files have the same tensor
     * @throws IOException if a file cannot be read
     */
    static ShardedFile openIndex(Path path) throws IOException {
        SafetensorsIndex index = SafetensorsIndex.read(path);
        ShardedFile all = new ShardedFile(path);
        try {
            for (String name : index.files()) {
                all.add(name);
            }
            index.weightMap().forEach(all::check);
            return all;
        } catch (IOException | RuntimeException | Error e) {
            all.close();
            throw e;
        }
    }

    private void add(String name) throws IOException {
        Path file = file(name);
        if (FileKind.of(file) != FileKind.SAFETENSORS) {
            throw new WeightsException(
                    file
                            + " is not a safetensors file, but "
                            + path().getFileName()
                            + " refers to it."
                            + ADVICE);
        }
        SafetensorsFile shard = SafetensorsFile.open(file);
        shards.add(shard);
        for (TensorInfo tensor : shard.tensors().values()) {
            SafetensorsFile other = owners.putIfAbsent(tensor.name(), shard);
            if (other != null) {
                throw problem(
                        "tensor "
                                + quoted(tensor.name())
                                + " is in both "
                                + other.path().getFileName()
                                + " and "
                                + name);
            }
            tensors.put(tensor.name(), tensor);
        }
    }

    private Path file(String name) {
        try {
            Path file = path().resolveSibling(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // This file system cannot contain such a file.
        }
        throw problem("it refers to the file " + quoted(name) + ", which is not beside it");
    }

    private void check(String tensor, String file) {
        SafetensorsFile owner = owners.get(tensor);
        if (owner == null || !owner.path().equals(path().resolveSibling(file))) {
            throw problem(
                    "tensor "
                            + quoted(tensor)
                            + " must be in "
                            + quoted(file)
                            + ", but is "
                            + (owner == null ? "missing" : "in " + owner.path().getFileName()));
        }
    }

    private WeightsException problem(String text) {
        return new WeightsException(path() + " does not match its files: " + text + "." + ADVICE);
    }

    private static String quoted(String name) {
        return "'" + ForeignText.shown(name) + "'";
    }

    @Override
    public Map<String, TensorInfo> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    /**
     * Returns the SHA-256 of a list of the SHA-256 and the name of the index and of each file, the
     * files in the order of their names: {@code sha256sum INDEX FILES | sha256sum}, in the folder
     * of the index.
     */
    @Override
    public String sha256() throws IOException {
        StringBuilder lines = new StringBuilder(line(Sha256.of(path()), path()));
        for (SafetensorsFile shard : shards) {
            lines.append(line(shard.sha256(), shard.path()));
        }
        return Sha256.of(lines.toString());
    }

    private static String line(String sha256, Path file) {
        return sha256 + "  " + file.getFileName() + "\n";
    }

    @Override
    boolean readsRanges() {
        return true;
    }

    @Override
    void fill(ByteBuffer memory, TensorInfo tensor) throws IOException {
        owners.get(tensor.name()).fill(memory, tensor);
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (SafetensorsFile shard : shards) {
            try {
                shard.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
