package dev.condyle.runtime.internal.loop;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Reads what the scripts under src/test/fixtures wrote. */
public final class Fixture {

    private Fixture() {}

    public static <T> T read(String name, Class<T> type) {
        try (Reader reader =
                new InputStreamReader(
                        Fixture.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, type);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
