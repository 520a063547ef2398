package dev.condyle.runtime.internal.weights;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;

/**
 * An open file of named tensors: safetensors, npz or npy, or several safetensors files with an
 * index. Tensors are read on demand, directly into the memory of the arrays. Such a file cannot run
 * code. Thread-safe.
 */
public abstract sealed class TensorFile implements AutoCloseable
        permits SafetensorsFile, ShardedFile, NumpyFile {

    /** The maximum size of a buffer. Larger arrays are read and written in ranges. */
    static final int MAX_BYTES = 1 << 30;

    private final Path path;

    TensorFile(Path path) {
        this.path = path;
    }

    /**
     * Opens and validates a file. Its content, not its name, determines the format. The index of
     * weights in several safetensors files, {@code model.safetensors.index.json}, opens these
     * files, which must be in the same folder, as one.
     *
     * @throws WeightsException if the file has another format, or is truncated or corrupt; the
     *     message identifies the format and, where possible, explains how to convert the file
     * @throws IOException if the file cannot be read
     */
    public static TensorFile open(Path path) throws IOException {
        return switch (FileKind.of(path)) {
            case SAFETENSORS -> SafetensorsFile.open(path);
            case INDEX -> ShardedFile.openIndex(path);
            case ZIP -> NumpyFile.openArchive(path);
            case NPY -> NumpyFile.openSingle(path);
        };
    }

    /** Returns the path of the file. */
    public final Path path() {
        return path;
    }

    /** Returns the tensors by name, in file order. */
    public abstract Map<String, TensorInfo> tensors();

    /**
     * Returns the SHA-256 of the whole file, as 64 lower-case hexadecimal digits. For an index, it
     * depends on the index and all its files: it is the output of {@code sha256sum INDEX FILES |
     * sha256sum} in their folder, with the files in the order of their names.
     */
    public abstract String sha256() throws IOException;

    /** Returns whether {@link #fill} can read a range of the numbers of a tensor. */
    boolean readsRanges() {
        return false;
    }

    /** Reads the elements of a tensor into memory, as its {@link TensorType#dataType data type}. */
    abstract void fill(ByteBuffer memory, TensorInfo tensor) throws IOException;

    @Override
    public abstract void close() throws IOException;

    /**
     * Reads a tensor as an array of its {@link TensorType#dataType data type}.
     *
     * @param name the name of the tensor
     * @param manager the manager that the array is attached to
     * @throws WeightsException if there is no such tensor, or it has more than 2 GB and is not in a
     *     safetensors file
     * @throws IOException if the file cannot be read
     */
    public final NDArray read(String name, NDManager manager) throws IOException {
        return read(name, manager, MAX_BYTES);
    }

    final NDArray read(String name, NDManager manager, int maxBytes) throws IOException {
        TensorInfo tensor = tensor(name);
        try (NDManager cpu = manager.newSubManager(Device.cpu())) {
            // A new CPU array is contiguous, so its memory has the layout of the tensor data.
            NDArray array = cpu.create(tensor.shape(), tensor.type().dataType());
            fill(array, tensor, maxBytes);
            NDArray there = array.toDevice(manager.getDevice(), false);
            there.attach(manager);
            return there;
        }
    }

    private void fill(NDArray array, TensorInfo tensor, int maxBytes) throws IOException {
        long most = maxBytes / tensor.type().dataType().getNumOfBytes();
        long size = tensor.shape().size();
        if (size > most && readsRanges()) {
            NDArray flat = array.flatten();
            for (long from = 0; from < size; from += most) {
                long to = Math.min(from + most, size);
                NDArray range = flat.get(new NDIndex("{}:{}", from, to));
                fill(range.toByteBuffer(true), tensor.range(from, to));
            }
        } else if (size > 0) {
            fill(array.toByteBuffer(true), tensor);
        }
    }

    /**
     * Copies a tensor into an array of the same shape, converted to the array's type.
     *
     * @param name the name of the tensor
     * @param target the array that is overwritten
     * @throws WeightsException as {@link #read}, or if the shape of the tensor is not the array's
     * @throws IOException if the file cannot be read
     */
    public final void copyTo(String name, NDArray target) throws IOException {
        TensorInfo tensor = tensor(name);
        if (!tensor.shape().equals(target.getShape())) {
            throw new WeightsException(
                    "Tensor '"
                            + name
                            + "' of "
                            + path
                            + " has shape "
                            + tensor.shape()
                            + ", not "
                            + target.getShape()
                            + ".");
        }
        // NDArray.copyTo and set(Buffer) would replace the array's memory by that of the buffer.
        try (NDManager scratch = target.getManager().newSubManager(target.getDevice());
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray source = read(name, scratch);
            target.set(new NDIndex("..."), source.toType(target.getDataType(), false));
        }
    }

    private TensorInfo tensor(String name) {
        TensorInfo tensor = tensors().get(name);
        if (tensor == null) {
            throw new WeightsException("There is no tensor '" + name + "' in " + path + ".");
        }
        long memory = tensor.shape().size() * tensor.type().dataType().getNumOfBytes();
        if (memory > Integer.MAX_VALUE && !readsRanges()) {
            throw new WeightsException(
                    "Tensor '"
                            + name
                            + "' of "
                            + path
                            + " requires "
                            + memory
                            + " bytes, but the limit is 2 GB.");
        }
        return tensor;
    }
}
