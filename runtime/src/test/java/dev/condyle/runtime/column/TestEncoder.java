package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** An encoder that calls the given functions, instead of generated code. */
final class TestEncoder<R> extends RecordEncoder<R> {

    private final Consumer<R> learn;
    private final BiConsumer<R, ByteBuffer> write;

    TestEncoder(
            Semantics semantics,
            Consumer<R> learn,
            BiConsumer<R, ByteBuffer> write,
            InputColumn... columns) {
        super(semantics);
        this.learn = learn;
        this.write = write;
        columns(columns);
    }

    @Override
    protected void learn(R row) {
        learn.accept(row);
    }

    @Override
    protected void write(R row, ByteBuffer out) {
        write.accept(row, out);
    }
}
