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
 * Builds an encoder for several inputs, the components of a record: {@code
 * JoinedInputs.<Visit>of().add("picture", Inputs.image(...), Visit::picture).add(...).encoder()}.
 *
 * @param <I> the record type
 */
public final class JoinedInputs<I> {

    private final List<InputPart<I, ?>> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private JoinedInputs() {}

    /** Returns a builder without inputs. */
    public static <I> JoinedInputs<I> of() {
        return new JoinedInputs<>();
    }

    /**
     * Appends an input.
     *
     * @param name the name of the input, for messages
     * @param encoder converts the input to numbers
     * @param part returns the input from the record
     * @return this
     * @throws IllegalArgumentException if there already is an input with the same name
     */
    public <C> JoinedInputs<I> add(
            String name, InputEncoder<C> encoder, Function<? super I, ? extends C> part) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("Two inputs have the name '" + name + "'.");
        }
        parts.add(new InputPart<>(name, encoder, part));
        return this;
    }

    /**
     * Returns the encoder. Its network accepts one array per input, in the order of the calls of
     * {@link #add}. Ids can be at most 16,777,216, because all values are stored as FLOAT32.
     *
     * @throws IllegalStateException if there are fewer than two inputs
     */
    public InputEncoder<I> encoder() {
        if (parts.size() < 2) {
            throw new IllegalStateException(
                    "A joined encoder requires at least two inputs, not " + parts.size() + ".");
        }
        JoinedEncoder<I> encoder = new JoinedEncoder<>(List.copyOf(parts));
        InputShapes.checked(encoder.shape());
        return encoder;
    }
}
