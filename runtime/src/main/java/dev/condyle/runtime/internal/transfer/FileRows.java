package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.internal.file.TemporaryFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stores rows in a temporary file. Where the operating system allows it, the file is deleted as
 * soon as it is open, so that it does not outlive a crash. Otherwise it is deleted on close.
 */
final class FileRows implements FeatureRows {

    private final Path path;
    private final int rowBytes;
    // A FileChannel would be closed if a thread is interrupted while it reads.
    private final RandomAccessFile file;

    private FileRows(Path path, int rowBytes) throws IOException {
        this.path = path;
        this.rowBytes = rowBytes;
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    static FileRows create(int rowBytes) {
        try {
            Path path = Files.createTempFile("condyle-features", ".tmp");
            FileRows rows = new FileRows(path, rowBytes);
            TemporaryFiles.delete(path);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot create a temporary file for features. Set its folder with"
                            + " -Djava.io.tmpdir.",
                    e);
        }
    }

    @Override
    public synchronized void add(float[] row) {
        ByteBuffer bytes = ByteBuffer.allocate(rowBytes).order(ByteOrder.nativeOrder());
        bytes.asFloatBuffer().put(row);
        try {
            file.write(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write features to the temporary file "
                            + path
                            + ". If the disk is full, set another folder with -Djava.io.tmpdir.",
                    e);
        }
    }

    @Override
    public void copy(int row, ByteBuffer into) {
        byte[] bytes = new byte[rowBytes];
        try {
            synchronized (this) {
                file.seek((long) row * rowBytes);
                file.readFully(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read features from the temporary file " + path + ".", e);
        }
        into.put(bytes);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the temporary file " + path + ".", e);
        }
        TemporaryFiles.delete(path);
    }
}
