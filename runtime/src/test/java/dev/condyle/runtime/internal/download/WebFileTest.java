package dev.condyle.runtime.internal.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.runtime.weights.WeightsException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebFileTest {

    @Test
    void aRedirectFromHttpsToHttpIsNotFollowed() {
        URI safe = URI.create("https://host/a");

        assertEquals(
                safe, WebFile.elsewhere(URI.create("http://host/"), Optional.of("https://host/a")));
        assertEquals(URI.create("https://host/b"), WebFile.elsewhere(safe, Optional.of("b")));
        assertThrows(
                WeightsException.class,
                () -> WebFile.elsewhere(safe, Optional.of("http://host/a")));
    }
}
