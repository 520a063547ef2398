package dev.condyle.runtime.internal.persist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;

/**
 * Computes the digest of the bytes that are written.
 *
 * @param channel the channel to write to
 * @param digest is updated with the written bytes
 */
record DigestingChannel(WritableByteChannel channel, MessageDigest digest)
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
