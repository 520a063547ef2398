package dev.condyle.runtime.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    // FIPS 180-2, appendix B.
    private static final String OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String OF_A_MILLION_AS =
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

    @TempDir private Path folder;

    @Test
    void theChecksumOfATextIsThatOfItsUtf8() {
        assertEquals(OF_ABC, Sha256.of("abc"));
    }

    @Test
    void aFileLongerThanABufferIsReadCompletely() throws IOException {
        assertEquals(OF_ABC, Sha256.of(Files.writeString(folder.resolve("abc"), "abc")));
        assertEquals(
                OF_A_MILLION_AS,
                Sha256.of(Files.writeString(folder.resolve("a"), "a".repeat(1_000_000))));
    }

    @Test
    void aWrittenChecksumIsConvertedToLowerCase() {
        assertEquals(OF_ABC, Sha256.parse(" " + OF_ABC.toUpperCase(Locale.ROOT) + "\n"));
        assertEquals("", Sha256.parse(""));
        for (String wrong : new String[] {"abc", OF_ABC + "0", OF_ABC.replace('b', 'g')}) {
            assertEquals(
                    "A sha256 must have 64 hexadecimal digits, but it is '"
                            + wrong
                            + "'. 'sha256sum FILE' prints the checksum of a file.",
                    assertThrows(IllegalArgumentException.class, () -> Sha256.parse(wrong))
                            .getMessage());
        }
    }
}
