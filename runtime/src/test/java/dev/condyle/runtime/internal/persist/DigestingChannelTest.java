package dev.condyle.runtime.internal.persist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.internal.file.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class DigestingChannelTest {

    private static final String TEXT = "one channel after another";

    /** Writes at most three bytes at a time. */
    private record Slow(WritableByteChannel channel) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int count = Math.min(3, bytes.remaining());
            channel.write(bytes.slice(bytes.position(), count));
            bytes.position(bytes.position() + count);
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

    @Test
    void onlyWhatIsWrittenIsDigested() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessageDigest digest = Sha256.newDigest();
        WritableByteChannel channel =
                new DigestingChannel(new Slow(Channels.newChannel(out)), digest);
        ByteBuffer bytes = ByteBuffer.wrap(TEXT.getBytes(StandardCharsets.UTF_8));
        assertEquals(3, channel.write(bytes));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        assertEquals(TEXT, out.toString(StandardCharsets.UTF_8));
        assertEquals(Sha256.of(TEXT), Sha256.text(digest));
    }

    @Test
    void closingClosesTheChannel() throws IOException {
        WritableByteChannel inner = Channels.newChannel(new ByteArrayOutputStream());
        WritableByteChannel channel = new DigestingChannel(inner, Sha256.newDigest());
        assertTrue(channel.isOpen());
        channel.close();
        assertFalse(channel.isOpen());
        assertFalse(inner.isOpen());
    }
}
