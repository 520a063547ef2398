package dev.condyle.runtime.internal.persist;

import dev.condyle.runtime.internal.file.Disk;
import dev.condyle.runtime.internal.file.FileDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real disk, which records what is written, forced to the disk and renamed, in order. */
final class RecordingDisk implements Disk {

    private final List<String> events = new ArrayList<>();
    private final FileDisk disk = new FileDisk(this::open);

    /** Returns the events. Consecutive writes to a file are one event. */
    List<String> events() {
        return events;
    }

    private void record(String what, Path path) {
        String event =
                what
                        + " "
                        + path.getFileName()
                                .toString()
                                .replaceFirst("\\.[0-9a-f]{16}\\.new$", ".new");
        if (!what.equals("write") || !event.equals(events.get(events.size() - 1))) {
            events.add(event);
        }
    }

    private FileChannel open(Path path, OpenOption... options) throws IOException {
        if (options.length > 0) {
            record("create", path);
        }
        return new RecordingChannel(path, FileChannel.open(path, options));
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        disk.createFolders(folder);
    }

    @Override
    public Pending create(Path target) throws IOException {
        Pending pending = disk.create(target);
        return new Pending() {
            @Override
            public Path path() {
                return pending.path();
            }

            @Override
            public void write(Content content) throws IOException {
                pending.write(content);
            }

            @Override
            public void move() throws IOException {
                record("move", pending.path());
                pending.move();
            }

            @Override
            public void close() throws IOException {
                pending.close();
            }
        };
    }

    @Override
    public void delete(Path path) throws IOException {
        record("delete", path);
        disk.delete(path);
    }

    @Override
    public void force(Path folder) throws IOException {
        disk.force(folder);
    }

    private final class RecordingChannel extends FileChannel {

        private final Path path;
        private final FileChannel channel;

        private RecordingChannel(Path path, FileChannel channel) {
            this.path = path;
            this.channel = channel;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            record("write", path);
            return channel.write(bytes);
        }

        @Override
        public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
            record("write", path);
            return channel.write(buffers, offset, length);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            record("write", path);
            return channel.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            record(metaData ? "force" : "force the content of", path);
            channel.force(metaData);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return channel.read(into);
        }

        @Override
        public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
            return channel.read(buffers, offset, length);
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return channel.read(into, position);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            channel.truncate(size);
            return this;
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target)
                throws IOException {
            return channel.transferTo(position, count, target);
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count)
                throws IOException {
            record("write", path);
            return channel.transferFrom(source, position, count);
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
            return channel.map(mode, position, size);
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) throws IOException {
            return channel.lock(position, size, shared);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}
