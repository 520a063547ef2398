package dev.condyle.runtime.internal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** SHA-256 checksums as text: 64 lower-case hexadecimal digits. */
public final class Sha256 {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    public static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String of(String text) {
        MessageDigest digest = newDigest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return text(digest);
    }

    public static String of(Path file) throws IOException {
        return Checksum.sha256("").of(file);
    }

    /** Returns whether a text is a checksum: 64 lower-case hexadecimal digits. */
    public static boolean isChecksum(String text) {
        return DIGITS.matcher(text).matches();
    }

    /**
     * Validates a checksum and converts it to lower case. An empty text means no checksum and is
     * returned unchanged.
     *
     * @throws IllegalArgumentException if it is not 64 hexadecimal digits
     */
    public static String parse(String written) {
        String digits = written.strip().toLowerCase(Locale.ROOT);
        if (!digits.isEmpty() && !isChecksum(digits)) {
            throw new IllegalArgumentException(
                    "A sha256 must have 64 hexadecimal digits, but it is '"
                            + written
                            + "'. 'sha256sum FILE' prints the checksum of a file.");
        }
        return digits;
    }
}
