package dev.condyle.runtime.internal.encode;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.condyle.runtime.internal.encode.ImagePreprocessing.Normalization;
import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.internal.text.StrictJson;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entries of a JSON object that describes preprocessing. An entry that is null is absent, as
 * for the libraries that write it.
 *
 * @param json the object
 * @param path the names of the objects around it, each followed by a dot
 */
record PreprocessingEntries(JsonObject json, String path) {

    /** What to do if a file is invalid. */
    static final String REMEDY =
            " Set mean, std and resize in the annotation, or choose other weights.";

    // Some files contain the names and descriptions of more than 20,000 classes.
    private static final int MAX_LENGTH = 16 << 20;
    private static final int MAX_SIDE = 65_535;
    // Larger values make no sense for an image, and their quotients could be infinite as a float.
    private static final double MOST = 1e6;
    private static final double LEAST_CROP = 0.01;
    // JsonParser would accept malformed JSON.
    private static final TypeAdapter<JsonElement> PARSER = new Gson().getAdapter(JsonElement.class);

    /** Reads a JSON object. */
    static PreprocessingEntries of(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new WeightsException("has more than " + MAX_LENGTH + " characters." + REMEDY);
        }
        try (JsonReader reader =
                new JsonReader(new StrictJson(new StringReader(json), MAX_LENGTH))) {
            JsonElement root = PARSER.read(reader);
            if (root.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return new PreprocessingEntries(root.getAsJsonObject(), "");
            }
        } catch (JsonParseException
                | IllegalStateException
                | NumberFormatException
                | IOException e) {
            throw new WeightsException("is not valid JSON." + REMEDY, e);
        }
        throw new WeightsException("is not a single JSON object." + REMEDY);
    }

    private Optional<JsonElement> find(String name) {
        return Optional.ofNullable(json.get(name)).filter(it -> !it.isJsonNull());
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    Optional<PreprocessingEntries> object(String name) {
        return find(name)
                .map(
                        it -> {
                            if (it instanceof JsonObject inner) {
                                return new PreprocessingEntries(inner, path + name + ".");
                            }
                            throw invalid(name, "an object");
                        });
    }

    boolean flag(String name, boolean absent) {
        return find(name)
                .map(
                        it -> {
                            if (it instanceof JsonPrimitive value && value.isBoolean()) {
                                return value.getAsBoolean();
                            }
                            throw invalid(name, "true or false");
                        })
                .orElse(absent);
    }

    Optional<String> text(String name) {
        return find(name)
                .map(
                        it -> {
                            if (it instanceof JsonPrimitive value && value.isString()) {
                                return value.getAsString();
                            }
                            throw invalid(name, "a string");
                        });
    }

    boolean isNumber(String name) {
        return find(name).filter(it -> number(it).isPresent()).isPresent();
    }

    /** Returns a number within two bounds, inclusive. */
    Optional<Double> number(String name, double least, double most) {
        return find(name)
                .map(
                        it ->
                                number(it)
                                        .filter(value -> value >= least && value <= most)
                                        .orElseThrow(
                                                () ->
                                                        invalid(
                                                                name,
                                                                "a number from "
                                                                        + range(least, most))));
    }

    private static String range(double least, double most) {
        return plain(least) + " to " + plain(most);
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    /** Returns the factor of a scale. */
    Optional<Double> factor(String name) {
        return number(name, 1 / MOST, MOST);
    }

    /** Returns the part of each side that remains after a crop. */
    Optional<Double> crop(String name) {
        return number(name, LEAST_CROP, 1);
    }

    /** Returns a whole number within two bounds, inclusive. */
    Optional<Integer> whole(String name, int least, int most) {
        return find(name).map(it -> whole(it, name, least, most));
    }

    private int whole(JsonElement element, String name, int least, int most) {
        return number(element)
                .filter(value -> value >= least && value <= most && value == Math.rint(value))
                .map(Double::intValue)
                .orElseThrow(() -> invalid(name, "an integer from " + least + " to " + most));
    }

    /** Returns a number of pixels. */
    Optional<Integer> side(String name) {
        return whole(name, 1, MAX_SIDE);
    }

    /** Returns an array of numbers of pixels or channels. */
    Optional<List<Integer>> sides(String name, int length) {
        return find(name)
                .map(
                        it -> {
                            if (!(it instanceof JsonArray array) || array.size() != length) {
                                throw invalid(name, "an array of " + length + " integers");
                            }
                            List<Integer> sides = new ArrayList<>();
                            array.forEach(side -> sides.add(whole(side, name, 1, MAX_SIDE)));
                            return sides;
                        });
    }

    /** Returns a published normalisation, or empty if it is absent. */
    Optional<Normalization> normalization(String mean, String std) {
        return normalization(mean, std, MOST);
    }

    /**
     * Returns a normalisation, or empty if it is absent.
     *
     * @param most the largest absolute value, and the reciprocal of the smallest deviation
     */
    Optional<Normalization> normalization(String mean, String std, double most) {
        Optional<List<Double>> means = channels(mean, -most, most);
        Optional<List<Double>> deviations = channels(std, 1 / most, most);
        if (means.isEmpty() && deviations.isEmpty()) {
            return Optional.empty();
        }
        if (means.map(List::size).equals(deviations.map(List::size))) {
            return means.map(it -> new Normalization(it, deviations.orElseThrow()));
        }
        throw invalid(std, "as long as '" + path + mean + "'");
    }

    /** Returns one number per channel. A number instead of an array is one for all channels. */
    private Optional<List<Double>> channels(String name, double least, double most) {
        return find(name)
                .map(
                        it -> {
                            List<JsonElement> elements = new ArrayList<>();
                            if (it instanceof JsonArray array) {
                                array.forEach(elements::add);
                            } else {
                                elements.add(it);
                            }
                            List<Double> numbers =
                                    elements.stream()
                                            .flatMap(element -> number(element).stream())
                                            .filter(value -> value >= least && value <= most)
                                            .toList();
                            boolean valid = numbers.size() == 1 || numbers.size() == 3;
                            if (!valid || numbers.size() < elements.size()) {
                                throw invalid(name, "1 or 3 numbers from " + range(least, most));
                            }
                            return numbers;
                        });
    }

    private static Optional<Double> number(JsonElement element) {
        return element instanceof JsonPrimitive value && value.isNumber()
                ? Optional.of(value.getAsDouble())
                : Optional.empty();
    }

    /** Returns an exception that names an entry, what it must be, and what it is. */
    WeightsException invalid(String name, String must) {
        return new WeightsException(
                "has an invalid entry '%s%s': it must be %s, not %s.%s"
                        .formatted(path, name, must, shown(name), REMEDY));
    }

    /** Returns an entry for a message. */
    String shown(String name) {
        return find(name).map(it -> ForeignText.shown(it.toString())).orElse("absent");
    }
}
