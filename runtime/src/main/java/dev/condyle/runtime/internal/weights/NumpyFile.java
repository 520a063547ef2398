package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.text.ForeignText;
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
 * An open npz file, or an npy file, which is a single tensor with the name of the file. Arrays in
 * Fortran order are converted to C order and big-endian numbers to native byte order while they are
 * read.
 */
final class NumpyFile extends TensorFile {

    static final String ENDING = ".npy";

    /** Provides streams of the arrays. */
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
                        path + ", array '" + ForeignText.shown(name) + "': " + e.getMessage() + ".",
                        e);
            }
        }
    }

    private static void check(NpyHeader header, long size) {
        long required = header.bytes() + header.dataBytes();
        if (size != required) {
            throw new WeightsException(
                    "an array of "
                            + header.type()
                            + " "
                            + header.shape()
                            + " requires "
                            + required
                            + " bytes including the header, but there are "
                            + size
                            + ": the file is damaged or truncated");
        }
    }

    /** Opens an npz file and reads all of it once to verify the checksums. */
    static NumpyFile openArchive(Path path) throws IOException {
        NpzArchive archive = NpzArchive.open(path);
        try {
            return new NumpyFile(path, archive, archive.sizes());
        } catch (IOException | RuntimeException | Error e) {
            archive.close();
            throw e;
        }
    }

    /** Opens an npy file. */
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
            // Each stream opens the file separately.
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
            throw new EOFException(path() + " was truncated while it was read.");
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
