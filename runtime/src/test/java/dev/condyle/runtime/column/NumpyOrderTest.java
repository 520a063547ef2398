package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NumpyOrderTest {

    /** A case of {@code numpy_order.json}, which {@code numpy_order.py} writes. */
    private record Case(float[] values, int[] order) {}

    @Test
    void equalNumbersAreOrderedLikeThoseOfNumPy() throws IOException {
        Case[] cases;
        try (Reader reader =
                new InputStreamReader(
                        NumpyOrderTest.class.getResourceAsStream("numpy_order.json"),
                        StandardCharsets.UTF_8)) {
            cases = new Gson().fromJson(reader, Case[].class);
        }
        assertEquals(104, cases.length);
        for (Case each : cases) {
            assertArrayEquals(
                    each.order(),
                    NumpyOrder.of(each.values()),
                    () -> each.values().length + " numbers");
        }
    }
}
