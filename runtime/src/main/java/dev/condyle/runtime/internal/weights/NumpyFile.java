package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.weights.WeightsException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An open npz file, or an npy file as one tensor that is called as the file is. Arrays in Fortran's
 * order and of big-endian numbers are turned round while they are read.
 */
final class NumpyFile extends TensorFile {

    static final String ENDING = ".npy";

    /** Where the arrays are. */
    interface Source extends AutoCloseable {

        InputStream open(String name) throws IOException;

        @Override
        void close() throws IOException;
    }

    private final Source source;
    private final Map<String, NpyHeader> headers = new LinkedHashMap<>();
    private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();

    private NumpyFile(Path path, Source source, Map<String, Long> sizes) throws IOException {
        super(path);
        this.source = source;
        for (Map.Entry<String, Long> entry : sizes.entrySet()) {
            String name = entry.getKey();
            try (InputStream in = new BufferedInputStream(source.open(name))) {
                NpyHeader header = NpyHeader.read(in);
                check(header, entry.getValue());
                headers.put(name, header);
                tensors.put(
                        name,
                        new TensorInfo(
                                name,
                                header.type(),
                                header.shape(),
                                header.bytes(),
                                header.dataBytes()));
            } catch (WeightsException e) {
                throw new WeightsException(
                        path + ", array '" + name + "': " + e.getMessage() + ".", e);
            }
        }
    }

    private static void check(NpyHeader header, long size) {
        long wanted = header.bytes() + header.dataBytes();
        if (size != wanted) {
            throw new WeightsException(
                    "an array of "
                            + header.type()
                            + " "
                            + header.shape()
                            + " has "
                            + wanted
                            + " bytes with its header, but here are "
                            + size
                            + ": it was altered or cut short");
        }
    }

    /** Opens an archive, and reads it through once to check its checksums. */
    static NumpyFile openArchive(Path path) throws IOException {
        NpzArchive archive = NpzArchive.open(path);
        try {
            return new NumpyFile(path, archive, archive.sizes());
        } catch (IOException | RuntimeException | Error e) {
            archive.close();
            throw e;
        }
    }

    /** Opens an array. */
    static NumpyFile openSingle(Path path) throws IOException {
        String name = path.getFileName().toString();
        if (name.endsWith(ENDING)) {
            name = name.substring(0, name.length() - ENDING.length());
        }
        return new NumpyFile(path, new Single(path), Map.of(name, Files.size(path)));
    }

    private record Single(Path path) implements Source {

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public void close() {
            // Each reader has opened the file for itself.
        }
    }

    @Override
    public Map<String, TensorInfo> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    @Override
    public String sha256() throws IOException {
        return Sha256.of(path());
    }

    @Override
    void fill(ByteBuffer memory, TensorInfo tensor) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open(tensor.name()))) {
            in.skipNBytes(tensor.begin());
            new NpyData(headers.get(tensor.name())).read(in, memory);
        } catch (EOFException e) {
            throw new EOFException(path() + " became shorter while it was read.");
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
