package dev.condyle.runtime.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The required checksum of a file.
 *
 * @param kind how it is computed
 * @param digits the checksum as lower-case hexadecimal digits; empty for {@link Kind#NONE}
 * @param size the size of the file in bytes; only used for {@link Kind#GIT_BLOB}
 */
public record Checksum(Kind kind, String digits, long size) {

    private static final Pattern SHA1 = Pattern.compile("[0-9a-f]{40}");
    private static final int CHUNK_BYTES = 1 << 16;

    /** How a checksum is computed. */
    public enum Kind {
        /** The SHA-256 of the bytes. */
        SHA_256("sha256"),
        /** The SHA-1 of a Git object of type blob: that of {@code blob SIZE}, a zero, the bytes. */
        GIT_BLOB("git hash"),
        /** No checksum: every file is accepted. */
        NONE("checksum");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** Returns the name for messages: {@code sha256}. */
        public String text() {
            return text;
        }
    }

    /** Returns a SHA-256, from 64 lower-case hexadecimal digits. */
    public static Checksum sha256(String digits) {
        return new Checksum(Kind.SHA_256, digits, 0);
    }

    /**
     * Returns the checksum that the ETag of a file in a Git repository states: the SHA-256 of a
     * file in large file storage, or the hash of a Git blob. Any other tag states no checksum.
     *
     * @param tag the tag, without quotes
     * @param size the size of the file in bytes
     */
    public static Checksum ofTag(String tag, long size) {
        if (Sha256.isChecksum(tag)) {
            return sha256(tag);
        }
        return SHA1.matcher(tag).matches()
                ? new Checksum(Kind.GIT_BLOB, tag, size)
                : new Checksum(Kind.NONE, "", size);
    }

    /** Returns the digest that all bytes of the file must be added to. */
    public MessageDigest newDigest() {
        if (kind != Kind.GIT_BLOB) {
            return Sha256.newDigest();
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1.", e);
        }
    }

    /** Returns whether a computed checksum is the required one. */
    public boolean accepts(String computed) {
        return kind == Kind.NONE || computed.equals(digits);
    }

    /** Computes this kind of checksum of a file. */
    public String of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        byte[] chunk = new byte[CHUNK_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count; (count = in.read(chunk)) >= 0; ) {
                digest.update(chunk, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns whether a file has this checksum. */
    public boolean matches(Path file) throws IOException {
        return kind == Kind.NONE || accepts(of(file));
    }
}
