package dev.condyle.runtime.generated;

import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.internal.encode.InputPart;
import dev.condyle.runtime.internal.encode.InputShapes;
import dev.condyle.runtime.internal.encode.JoinedEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes what turns several inputs, the components of a record, into numbers: {@code
 * JoinedInputs.<Visit>of().add("picture", Inputs.image(...), Visit::picture).add(...).encoder()}.
 *
 * @param <I> the type of the record
 */
public final class JoinedInputs<I> {

    private final List<InputPart<I, ?>> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private JoinedInputs() {}

    /** No input yet. */
    public static <I> JoinedInputs<I> of() {
        return new JoinedInputs<>();
    }

    /**
     * Adds an input, behind those before.
     *
     * @param name its name, for messages
     * @param encoder turns it into numbers
     * @param part which part of the record it is
     * @return this
     * @throws IllegalArgumentException if there is an input of that name already
     */
    public <C> JoinedInputs<I> add(
            String name, InputEncoder<C> encoder, Function<? super I, ? extends C> part) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("Two inputs have the name " + name + ".");
        }
        parts.add(new InputPart<>(name, encoder, part));
        return this;
    }

    /**
     * The encoder: a network with it takes one array an input, in this order. Ids end at
     * 16,777,216, since all is kept as FLOAT32.
     *
     * @throws IllegalStateException if there are fewer than two inputs
     */
    public InputEncoder<I> encoder() {
        if (parts.size() < 2) {
            throw new IllegalStateException("Several inputs are at least two.");
        }
        JoinedEncoder<I> encoder = new JoinedEncoder<>(List.copyOf(parts));
        InputShapes.checked(encoder.shape());
        return encoder;
    }
}
