package dev.condyle.runtime.internal.persist;

import dev.condyle.runtime.internal.file.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/**
 * The real disk, on which one step fails: the next one after so many. What is written when it fails
 * is half there.
 */
final class FaultyDisk implements Disk {

    /** How a step fails. */
    enum Fault {
        /** With an exception; what comes after it works again. */
        ERROR_BEFORE,
        /** With an exception, although it was done. */
        ERROR_AFTER,
        /** The process is gone: neither this step nor any other happens. */
        CRASH
    }

    /** What a crash looks like to a test. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Fault fault;
    private final int stepsBefore;
    private int steps;

    FaultyDisk(Fault fault, int stepsBefore) {
        this.fault = fault;
        this.stepsBefore = stepsBefore;
    }

    /** Whether there were so many steps that one failed. */
    boolean failed() {
        return steps > stepsBefore;
    }

    private interface Step {
        void run() throws IOException;
    }

    private void step(Step half, Step whole) throws IOException {
        int number = steps++;
        if (number > stepsBefore && fault == Fault.CRASH) {
            throw new Crash();
        }
        if (number == stepsBefore) {
            (fault == Fault.ERROR_AFTER ? whole : half).run();
            if (fault == Fault.CRASH) {
                throw new Crash();
            }
            throw new IOException("No space left on device");
        }
        whole.run();
    }

    private void step(Step whole) throws IOException {
        step(() -> {}, whole);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        step(() -> REAL.createFolders(folder));
    }

    @Override
    public Pending create(Path target) throws IOException {
        Pending[] created = new Pending[1];
        try {
            step(() -> created[0] = REAL.create(target));
        } catch (IOException | Crash e) {
            if (created[0] != null) {
                created[0].close();
            }
            throw e;
        }
        return new FaultyPending(created[0]);
    }

    private final class FaultyPending implements Pending {

        private final Pending file;

        private FaultyPending(Pending file) {
            this.file = file;
        }

        @Override
        public Path path() {
            return file.path();
        }

        @Override
        public void write(Content content) throws IOException {
            file.write(
                    channel -> {
                        content.writeTo(new Halving(channel));
                        step(() -> {}); // forcing
                    });
        }

        @Override
        public void move() throws IOException {
            step(file::move);
        }

        /** Does not fail: a crash releases locks too. */
        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        step(() -> REAL.delete(path));
    }

    @Override
    public void force(Path folder) throws IOException {
        step(() -> REAL.force(folder));
    }

    private final class Halving implements WritableByteChannel {

        private final WritableByteChannel channel;

        private Halving(WritableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int before = bytes.remaining();
            step(
                    () -> {
                        ByteBuffer half = bytes.duplicate();
                        channel.write(half.limit(half.position() + half.remaining() / 2));
                    },
                    () -> channel.write(bytes));
            return before - bytes.remaining();
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
