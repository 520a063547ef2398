package dev.condyle.runtime.internal.transfer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rows in a temporary file. It is deleted as soon as it is open, where the system allows that, so
 * that a crash leaves nothing behind; elsewhere when it is closed.
 */
final class FileRows implements FeatureRows {

    private final Path path;
    private final int rowBytes;
    // A FileChannel would be closed by the interrupt of any thread that reads from it.
    private final RandomAccessFile file;

    private FileRows(Path path, int rowBytes) throws IOException {
        this.path = path;
        this.rowBytes = rowBytes;
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    static FileRows create(int rowBytes) {
        try {
            Path path = Files.createTempFile("condyle-features", ".tmp");
            path.toFile().deleteOnExit();
            FileRows rows = new FileRows(path, rowBytes);
            rows.delete();
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No temporary file could be made for features. -Djava.io.tmpdir says where.",
                    e);
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Windows keeps a file that is open. It is deleted when closed, or when Java exits.
            return;
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
                    "Features could not be written to the temporary file "
                            + path
                            + ". Is the disk full? -Djava.io.tmpdir names another folder.",
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
                    "Features could not be read from the temporary file " + path + ".", e);
        }
        into.put(bytes);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The temporary file " + path + " could not be closed.", e);
        }
        delete();
    }
}
