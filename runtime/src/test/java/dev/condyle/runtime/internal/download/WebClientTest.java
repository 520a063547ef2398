package dev.condyle.runtime.internal.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.runtime.weights.WeightsException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebClientTest {

    @Test
    void aRedirectFromHttpsToHttpIsNotFollowed() {
        URI safe = URI.create("https://host/a");

        assertEquals(
                safe,
                WebClient.redirect(URI.create("http://host/"), Optional.of("https://host/a")));
        assertEquals(URI.create("https://host/b"), WebClient.redirect(safe, Optional.of("b")));
        assertThrows(
                WeightsException.class,
                () -> WebClient.redirect(safe, Optional.of("http://host/a")));
    }
}
