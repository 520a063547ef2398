package dev.condyle.runtime.internal.persist;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How far a model was trained, so that a further training continues its random sequence.
 *
 * @param epochs the number of epochs in the random sequence
 * @param seed the seed of the random sequence, if it is not that of the model
 * @param norms the states of the batch norms; see {@code CorrectedNorm}
 */
public record TrainingPosition(int epochs, OptionalLong seed, List<Long> norms) {

    /** The position of a model that was not trained. */
    public static final TrainingPosition START =
            new TrainingPosition(0, OptionalLong.empty(), List.of());

    private static final String EPOCHS = "epochs";
    private static final String SEED = "seed";
    private static final String NORMS = "norms";

    /** Creates a position without the states of batch norms. */
    public TrainingPosition(int epochs, OptionalLong seed) {
        this(epochs, seed, List.of());
    }

    TrainingPosition withNorms(List<Long> states) {
        return new TrainingPosition(epochs, seed, states);
    }

    void write(JsonWriter json) throws IOException {
        json.beginObject();
        json.name(EPOCHS).value(epochs);
        if (seed.isPresent()) {
            json.name(SEED).value(seed.getAsLong());
        }
        if (!norms.isEmpty()) {
            json.name(NORMS).beginArray();
            for (long state : norms) {
                json.value(state);
            }
            json.endArray();
        }
        json.endObject();
    }

    /**
     * Parses a position.
     *
     * @throws RuntimeException if it is invalid
     */
    static TrainingPosition parse(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        List<Long> norms = new ArrayList<>();
        if (json.get(NORMS) instanceof JsonArray states) {
            states.forEach(state -> norms.add(state.getAsLong()));
        }
        int epochs = json.get(EPOCHS).getAsInt();
        if (epochs < 0) {
            throw new IllegalArgumentException("The number of epochs is negative.");
        }
        return new TrainingPosition(
                epochs,
                json.has(SEED) ? OptionalLong.of(json.get(SEED).getAsLong()) : OptionalLong.empty(),
                List.copyOf(norms));
    }
}
