package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.runtime.column.Everything;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The learned state of columns of every kind. */
final class ColumnStateKind implements FuzzKind {

    private static final List<Everything> ROWS = Everything.rows(1, 60);

    private Mutator mutator;
    private byte[] state;

    @Override
    public String name() {
        return "columns";
    }

    @Override
    public Class<IllegalArgumentException> documented() {
        return IllegalArgumentException.class;
    }

    @Override
    public List<Input> valid(Path folder) {
        Everything.Encoder encoder = new Everything.Encoder();
        encoder.learn(ROWS);
        state = encoder.state().getBytes(StandardCharsets.UTF_8);
        mutator = new Mutator(List.of(state), Mutator.JSON);
        return List.of(new StateInput(encoder.state()));
    }

    @Override
    public Input changed(Random random, Path folder) {
        return new StateInput(new String(mutator.changed(state, random), StandardCharsets.UTF_8));
    }

    private record StateInput(String text) implements Input {

        @Override
        public long bytes() {
            return text.length();
        }

        @Override
        public Everything.Encoder read() {
            RuntimeException rejected = null;
            try {
                new Everything.Encoder().difference(text);
            } catch (IllegalArgumentException e) {
                rejected = e;
            }
            Everything.Encoder encoder = new Everything.Encoder();
            encoder.restore(text);
            if (rejected != null) {
                throw new AssertionError("restored, although it is malformed", rejected);
            }
            return encoder;
        }

        /** What was restored is saved in the same way, and encodes a record. */
        @Override
        public void check(Object read) {
            Everything.Encoder encoder = (Everything.Encoder) read;
            Everything.Encoder copy = new Everything.Encoder();
            copy.restore(encoder.state());
            assertEquals(encoder.state(), copy.state());
            ByteBuffer row =
                    ByteBuffer.allocate((int) encoder.shape().size() * Float.BYTES)
                            .order(ByteOrder.nativeOrder());
            encoder.encode(ROWS.get(0), row);
            assertEquals(0, row.remaining());
        }
    }
}
